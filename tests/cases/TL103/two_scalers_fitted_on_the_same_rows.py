"""Both scalers are fitted on the training rows; the model learns behind one and is asked behind the other. Running it printed: right: 0.37."""
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import MinMaxScaler, RobustScaler

rng = np.random.default_rng(1)
sizes = rng.normal([50.0, 900.0], [9.0, 200.0], (240, 2))
kind = (sizes[:, 0] + sizes[:, 1] / 30 > 80).astype(int)
sizes_train, sizes_test, kind_train, kind_test = train_test_split(sizes, kind, random_state=0)
robust = RobustScaler().fit(sizes_train)
span = MinMaxScaler().fit(sizes_train)
model = KNeighborsClassifier().fit(robust.transform(sizes_train), kind_train)
asked = span.transform(sizes_test)  # expect: TL103
print("right:", round(model.score(asked, kind_test), 2))

# before: prints right: 0.37
# after: prints right: 0.98
