"""The vocabulary and its weights come from all letters, the folds are made afterwards. Running it printed: 1.0 | 1.0 | 1.0."""
import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

letters = ["please pay", "you won", "pay the bill", "win a car", "the bill is due", "won a prize"] * 5
spam = np.array([0, 1, 0, 1, 0, 1] * 5)
rows = TfidfVectorizer().fit_transform(letters)  # expect: TL105
for inner, outer in StratifiedKFold(3).split(rows, spam):
    model = LogisticRegression().fit(rows[inner], spam[inner])
    print(model.score(rows[outer], spam[outer]))
