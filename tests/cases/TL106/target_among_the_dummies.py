"""The training table holds the target while its dummies are made, and the asked table has none: lined up whole, it would get one. Run: [300. 900.]."""
import pandas as pd
from sklearn.tree import DecisionTreeRegressor

flats = pd.DataFrame({"city": ["Rome", "Oslo", "Rome", "Oslo"], "size": [40, 60, 50, 80], "rent": [300.0, 900.0, 400.0, 950.0]})
asked = pd.DataFrame({"city": ["Rome", "Bern"], "size": [40, 60]})
flats = pd.get_dummies(flats)
asked = pd.get_dummies(asked)  # expect: TL106
model = DecisionTreeRegressor(random_state=0).fit(flats.drop("rent", axis=1).to_numpy(), flats["rent"])
print(model.predict(asked.to_numpy()))

# both: asked.shape == (2, 3)
# after: list(asked.columns) == list(flats.drop("rent", axis=1).columns)
