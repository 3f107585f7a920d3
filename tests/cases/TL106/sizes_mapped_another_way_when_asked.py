"""The order service counts sizes from zero, training from one. Running it printed: [10.]."""
import pandas as pd
from sklearn.linear_model import LinearRegression


class Prices:
    def fit(self, shirts):
        rows = shirts.assign(size=shirts["size"].map({"S": 1, "M": 2, "L": 3}))
        self.line = LinearRegression().fit(rows[["size"]], shirts["price"])
        return self

    def ask(self, shirts):
        rows = shirts.assign(size=shirts["size"].map({"S": 0, "M": 1, "L": 2}))  # expect: TL106
        return self.line.predict(rows[["size"]])


known = pd.DataFrame({"size": ["S", "M", "L"], "price": [10.0, 12.0, 14.0]})
print(Prices().fit(known).ask(pd.DataFrame({"size": ["M"]})))

# before: prints [10.]
# after: prints [12.]
