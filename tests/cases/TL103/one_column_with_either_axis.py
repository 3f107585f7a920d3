"""Of a single column the mean of the column and the mean of all are one. Twin of one_mean_of_all_columns. Running it printed "error below 1: True".
"""
from sklearn.datasets import load_wine
from sklearn.linear_model import Ridge

table = load_wine()
proline, alcohol = table.data[:, 12:], table.data[:, 0]
known, asked = proline[::2], proline[1::2]
model = Ridge().fit((known - known.mean(axis=0)) / known.std(axis=0), alcohol[::2])
answers = model.predict((asked - known.mean()) / known.std())
print("error below 1:", bool(abs(answers - alcohol[1::2]).mean() < 1))
