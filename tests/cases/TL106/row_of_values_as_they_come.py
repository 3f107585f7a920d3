"""The question is put together of its values, and the name of the soil is left a name. Running it raised: ValueError: could not convert string to float: 'sand'."""

import pandas as pd
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import LabelEncoder

fields = pd.DataFrame({"soil": ["clay", "sand", "loam", "sand"], "rain": [3.0, 1.0, 2.0, 4.0], "grows": [0, 1, 0, 1]})
encoder = LabelEncoder()
fields["soil"] = encoder.fit_transform(fields["soil"])
model = KNeighborsClassifier(1).fit(fields[["soil", "rain"]], fields["grows"])


def asked(soil, rain):
    row = pd.DataFrame([{"soil": soil, "rain": rain}])
    return model.predict(row)  # expect: TL106


print(asked("sand", 3.5))
