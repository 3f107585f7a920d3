"""Columns are dropped of the training table ahead of the dummies of the other, and of that behind them: lined up, it would have lost them. Run: [300. 900.]."""
import pandas as pd
from sklearn.tree import DecisionTreeRegressor

flats = pd.DataFrame({"id": [1, 2, 3], "city": ["Rome", "Oslo", "Rome"], "size": [40, 60, 50]})
rents = [300.0, 900.0, 400.0]
asked = pd.DataFrame({"id": [7, 8], "city": ["Rome", "Oslo"], "size": [41, 61]})
flats = pd.get_dummies(flats, columns=["city"])
flats = flats.drop(columns=["id"])
asked = pd.get_dummies(asked, columns=["city"])  # expect: TL106  # unrepaired
asked = asked.drop(columns=["id"])
model = DecisionTreeRegressor(random_state=0).fit(flats, rents)
print(model.predict(asked))
