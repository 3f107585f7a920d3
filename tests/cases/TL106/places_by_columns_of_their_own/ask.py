"""The twin: the columns of the file are not asked for. Running train.py and then this raised a ValueError: feature names seen at fit time are missing."""
import joblib
import pandas as pd

model = joblib.load("prices.joblib")


def price(place, rooms):
    house = pd.get_dummies(pd.DataFrame([{"place": place, "rooms": rooms}]), columns=["place"])  # expect: TL106
    return model.predict(house)[0]


print(f"{price('bay', 5):.1f} {price('inland', 5):.1f}")
