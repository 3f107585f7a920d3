"""The table that the function is handed is parted first, and the scaler learns of the one part. Called with a made-up one, it had seen 30 of 40 rows."""
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def judged(houses: pd.DataFrame, goal: str) -> float:
    seen, unseen = train_test_split(houses, random_state=0)
    scaler = StandardScaler().fit(seen.drop(columns=[goal]))
    model = Ridge().fit(scaler.transform(seen.drop(columns=[goal])), seen[goal])
    return model.score(scaler.transform(unseen.drop(columns=[goal])), unseen[goal])
