"""Training numbers the makes with a LabelEncoder, the question with category codes. Running it printed: [4. 9.]."""
import pandas as pd
from sklearn.preprocessing import LabelEncoder
from sklearn.tree import DecisionTreeRegressor

cars = pd.DataFrame({"make": ["Audi", "Fiat", "Seat", "Volvo"], "year": [5, 6, 7, 8], "price": [9.0, 4.0, 5.0, 8.0]})
asked = pd.DataFrame({"make": ["Volvo", "Seat"], "year": [8, 7]})
encoder = LabelEncoder()
cars["make"] = encoder.fit_transform(cars["make"])
asked["make"] = asked["make"].astype("category").cat.codes  # expect: TL106
tree = DecisionTreeRegressor(random_state=0).fit(cars[["make"]], cars["price"])
print(tree.predict(asked[["make"]]))

# before: prints [4. 9.]
# after: prints [8. 5.]
