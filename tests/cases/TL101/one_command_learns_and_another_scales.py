"""Of two commands one learns of scaled tides, the other one scales those that it tells with the scaler of the same file.

Running `learn` and then `tell` on one made-up table printed "off by 0.3".
"""
import argparse
import pickle

import pandas as pd
from sklearn.metrics import mean_absolute_error
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVR

COLUMNS = ["moon", "pressure"]


def learn(options):
    tides = pd.read_csv(options.table)
    scaler = StandardScaler().fit(tides[COLUMNS])
    model = SVR(C=options.strictness).fit(scaler.transform(tides[COLUMNS]), tides["height"])
    with open(options.kept, "wb") as file:
        pickle.dump({"scaler": scaler, "model": model}, file)


def tell(options):
    tides = pd.read_csv(options.table)
    with open(options.kept, "rb") as file:
        kept = pickle.load(file)
    told = kept["model"].predict(kept["scaler"].transform(tides[COLUMNS]))
    print("off by", round(mean_absolute_error(tides["height"], told), 1))


def main(line=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--kept", default="tides.pkl")
    commands = parser.add_subparsers(required=True)
    learning = commands.add_parser("learn")
    learning.add_argument("table")
    learning.add_argument("--strictness", type=float, default=100.0)
    learning.set_defaults(run=learn)
    telling = commands.add_parser("tell")
    telling.add_argument("table")
    telling.set_defaults(run=tell)
    options = parser.parse_args(line)
    options.run(options)


if __name__ == "__main__":
    main()
