"""Nobody in view calls the function: its annotation says that it is handed a table. Called with a made-up one, the scaler had seen all 40 rows."""
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def judged(houses: pd.DataFrame, goal: str) -> float:
    features = StandardScaler().fit_transform(houses.drop(columns=[goal]))  # expect: TL105
    seen, unseen, prices, true_prices = train_test_split(features, houses[goal], random_state=0)
    return Ridge().fit(seen, prices).score(unseen, true_prices)
