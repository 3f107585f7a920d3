"""The loop over the columns fills one that its test picks, and the scaled column stays raw in the test rows. Run with made-up houses: the score falls below zero."""
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsRegressor
from sklearn.preprocessing import StandardScaler

houses = pd.read_csv("houses.csv")
X_train, X_test, y_train, y_test = train_test_split(houses.drop(columns="price"), houses["price"], random_state=0)
scaler = StandardScaler()
X_train["area"] = scaler.fit_transform(X_train[["area"]])
shown = []
for name in X_test.columns:
    if X_test[name].nunique() > 9:
        shown.append(name)
model = KNeighborsRegressor().fit(X_train, y_train)
print(shown, model.score(X_test, y_test))  # expect: TL101
