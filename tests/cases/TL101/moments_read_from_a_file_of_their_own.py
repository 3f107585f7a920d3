"""Mean and deviation come from a file that another program has written, and the rows that are asked about are brought to their scale: what is read beside
the data may be its statistics. Twin of moments_never_read. Running it on rows of two kinds printed
"right: True".
"""
import numpy as np
from sklearn.linear_model import SGDClassifier

rows = np.loadtxt("rows.csv", delimiter=",")
kinds = np.loadtxt("kinds.csv").astype(int)
asked = np.loadtxt("asked.csv", delimiter=",")
mean, std = np.loadtxt("moments.csv")
clf = SGDClassifier(random_state=0).fit((rows - rows.mean(axis=0)) / rows.std(axis=0), kinds)
found = clf.predict((asked - mean) / std)
print("right:", (found == 1).mean() > 0.9)
