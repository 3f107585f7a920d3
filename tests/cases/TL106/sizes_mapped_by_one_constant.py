"""One mapping is used by both methods. Running it printed: [12.]."""
import pandas as pd
from sklearn.linear_model import LinearRegression

SIZES = {"S": 1, "M": 2, "L": 3}


class Prices:
    def fit(self, shirts):
        rows = shirts.assign(size=shirts["size"].map(SIZES))
        self.line = LinearRegression().fit(rows[["size"]], shirts["price"])
        return self

    def ask(self, shirts):
        rows = shirts.assign(size=shirts["size"].map(SIZES))
        return self.line.predict(rows[["size"]])


known = pd.DataFrame({"size": ["S", "M", "L"], "price": [10.0, 12.0, 14.0]})
print(Prices().fit(known).ask(pd.DataFrame({"size": ["M"]})))
