"""A function is handed its model, and who calls it is not in view: it learns of scaled rows and is asked about others that are not."""

import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def judge(model):
    table = pd.read_csv("flowers.csv")
    X_train, X_test, y_train, y_test = train_test_split(table.drop(columns="kind"), table["kind"])
    scaler = StandardScaler()
    X_train = scaler.fit_transform(X_train)
    model.fit(X_train, y_train)
    print((model.predict(X_test) == y_test).mean())  # expect: TL101
