"""The preparing pipeline is fitted again on the test table.

Running it printed "sold: [0 0 1] the first price became 0.5"; with transform(), "sold: [0 0 1] the first price became 0.9".
"""

import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import RandomForestClassifier
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OrdinalEncoder, StandardScaler

train = pd.DataFrame({"price": [1.0, 5.0, 9.0, 2.0, 8.0, 7.0] * 8, "shop": ["city", "web", "web", "city", "fair", "fair"] * 8, "sold": [1, 0, 0, 1, 0, 0] * 8})
test = pd.DataFrame({"price": [8.0, 9.5, 2.0], "shop": ["web", "web", "city"], "sold": [0, 0, 1]})

prepare = Pipeline(
    [
        ("columns", ColumnTransformer([("numbers", StandardScaler(), ["price"]), ("words", OrdinalEncoder(), ["shop"])])),
        ("again", StandardScaler()),
    ]
)
X_train = prepare.fit_transform(train[["price", "shop"]])
X_test = prepare.transform(test[["price", "shop"]])

forest = RandomForestClassifier(n_estimators=20, random_state=0).fit(X_train, train["sold"])
print("sold:", forest.predict(X_test), "the first price became", X_test[0, 0].round(1))
