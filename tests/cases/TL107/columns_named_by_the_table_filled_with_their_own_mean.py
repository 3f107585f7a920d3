"""The columns that are filled are named by the table, and each table is filled with its own means. Running it printed: [8. 8.]."""
import pandas as pd
from sklearn.tree import DecisionTreeRegressor

known, asked = pd.read_csv("known.csv"), pd.read_csv("asked.csv")
crop = known.pop("crop")
features = [name for name in known.columns if name != "id"]
known[features] = known[features].fillna(known[features].mean())
asked[features] = asked[features].fillna(asked[features].mean())  # expect: TL107
model = DecisionTreeRegressor(random_state=0).fit(known, crop)
print(model.predict(asked))

# first: import pandas as pd; pd.DataFrame({"rain": [2.0, None, 30.0, 34.0], "sun": [7.0, 8.0, None, 3.0], "crop": [2.0, 2.5, 8.0, 9.0]}).to_csv("known.csv", index=False)
# first: import pandas as pd; pd.DataFrame({"rain": [None, 1.0], "sun": [1.0, None]}).to_csv("asked.csv", index=False)
# before: asked["sun"].tolist() == [1, 1]
# after: asked["sun"].tolist() == [1, 6]
