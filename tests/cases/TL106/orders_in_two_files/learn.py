"""Training numbers the priorities from the most urgent; orders/ask.py from the least. Running it printed: ."""
import pandas as pd
from sklearn.linear_model import LinearRegression

URGENCY = {"high": 0, "mid": 1, "low": 2}


def learn():
    past = pd.DataFrame({"priority": ["low", "high", "mid"], "days": [9.0, 1.0, 4.0]})
    past["priority"] = past["priority"].replace(URGENCY)
    return LinearRegression().fit(past[["priority"]], past["days"])
