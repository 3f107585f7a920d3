"""Training takes the mean of each column, the question one mean of all of them. Running it printed "error below 0.5: False"; with `axis=0` on both sides, "error below 0.5: True".
"""
from sklearn.datasets import load_wine
from sklearn.linear_model import Ridge

table = load_wine()
features, alcohol = table.data[:, 1:], table.data[:, 0]
known, asked = features[::2], features[1::2]
known_mean = known.mean(axis=0)
known_std = known.std(axis=0)
model = Ridge().fit((known - known_mean) / known_std, alcohol[::2])
answers = model.predict((asked - known_mean) / known_std)
print("error below 0.5:", bool(abs(answers - alcohol[1::2]).mean() < 0.5))
