"""The rows are told apart first, and the numbers are those of the rows that are learned from. Running it printed 0.98."""
import numpy as np
from sklearn.datasets import load_wine
from sklearn.svm import SVC

x, kind = load_wine(return_X_y=True)
order = np.random.default_rng(2).permutation(len(x))
learn, judge = order[:130], order[130:]
centre, spread = x[learn].mean(axis=0), x[learn].std(axis=0)
x = (x - centre) / spread
print(round(SVC().fit(x[learn], kind[learn]).score(x[judge], kind[judge]), 2))
