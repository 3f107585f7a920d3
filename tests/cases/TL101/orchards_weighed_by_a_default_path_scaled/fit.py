"""Fits the weights of trees on standardised rows; where the model goes is an option."""
import argparse
import pickle

import numpy as np
from sklearn.linear_model import SGDRegressor
from sklearn.preprocessing import StandardScaler


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="orchard.pkl", help="where the model goes")
    parser.add_argument("--scaler", default="scaler.pkl")
    options = parser.parse_args()
    rng = np.random.default_rng(0)
    trees = np.column_stack([rng.uniform(1, 12, 400), rng.uniform(50, 900, 400)])
    weights = 5.0 + 2.0 * trees[:, 0] + 0.05 * trees[:, 1]
    scaler = StandardScaler().fit(trees)
    model = SGDRegressor(random_state=0).fit(scaler.transform(trees), weights)
    for path, held in ((options.model, model), (options.scaler, scaler)):
        with open(path, "wb") as file:
            pickle.dump(held, file)


if __name__ == "__main__":
    main()
