"""The rows that are asked about go in as they are; the file with mean and deviation is never read. Running it on rows of
two kinds printed "right: False".
"""
import numpy as np
from sklearn.linear_model import SGDClassifier

rows = np.loadtxt("rows.csv", delimiter=",")
kinds = np.loadtxt("kinds.csv").astype(int)
asked = np.loadtxt("asked.csv", delimiter=",")
clf = SGDClassifier(random_state=0).fit((rows - rows.mean(axis=0)) / rows.std(axis=0), kinds)
found = clf.predict(asked)  # expect: TL101
print("right:", (found == 1).mean() > 0.9)
