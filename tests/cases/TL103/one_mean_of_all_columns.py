"""Training takes the mean of each column, the question one mean of all of them. Running it printed "error below 0.5: False"; with `axis=0` on both sides, "error below 0.5: True".
"""
from sklearn.datasets import load_wine
from sklearn.linear_model import Ridge

table = load_wine()
features, alcohol = table.data[:, 1:], table.data[:, 0]
known, asked = features[::2], features[1::2]
model = Ridge().fit((known - known.mean(axis=0)) / known.std(axis=0), alcohol[::2])
answers = model.predict((asked - known.mean()) / known.std())  # expect: TL103
print("error below 0.5:", bool(abs(answers - alcohol[1::2]).mean() < 0.5))

# before: prints error below 0.5: False
# after: prints error below 0.5: True
