"""The LabelEncoder of the training table numbers both. Running it printed: [8. 5.]."""
import pandas as pd
from sklearn.preprocessing import LabelEncoder
from sklearn.tree import DecisionTreeRegressor

cars = pd.DataFrame({"make": ["Audi", "Fiat", "Seat", "Volvo"], "year": [5, 6, 7, 8], "price": [9.0, 4.0, 5.0, 8.0]})
asked = pd.DataFrame({"make": ["Volvo", "Seat"], "year": [8, 7]})
encoder = LabelEncoder()
cars["make"] = encoder.fit_transform(cars["make"])
asked["make"] = encoder.transform(asked["make"])
tree = DecisionTreeRegressor(random_state=0).fit(cars[["make"]], cars["price"])
print(tree.predict(asked[["make"]]))
