"""Each question is put together of its values, of which the name of the soil was put through the training encoder before: as a dict of columns, as a list of
dicts and as a list of rows. Running it printed: [1] [1] [1]."""

import pandas as pd
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import LabelEncoder

fields = pd.DataFrame({"soil": ["clay", "sand", "loam", "sand"], "rain": [3.0, 1.0, 2.0, 4.0], "grows": [0, 1, 0, 1]})
encoder = LabelEncoder()
fields["soil"] = encoder.fit_transform(fields["soil"])
model = KNeighborsClassifier(1).fit(fields[["soil", "rain"]], fields["grows"])


def asked(soil, rain):
    code = encoder.transform([soil])[0]
    of_columns = pd.DataFrame({"soil": [code], "rain": [rain]})
    of_dicts = pd.DataFrame([{"soil": code, "rain": rain}])
    of_rows = pd.DataFrame([[code, rain]], columns=["soil", "rain"])
    return model.predict(of_columns), model.predict(of_dicts), model.predict(of_rows)


print(*asked("sand", 3.5))
