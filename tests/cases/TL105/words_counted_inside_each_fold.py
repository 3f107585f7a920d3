"""The vocabulary is built inside each fold. Running it printed: 1.0 | 1.0 | 1.0."""
import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

letters = np.array(["please pay", "you won", "pay the bill", "win a car", "the bill is due", "won a prize"] * 5)
spam = np.array([0, 1, 0, 1, 0, 1] * 5)
for inner, outer in StratifiedKFold(3).split(letters, spam):
    words = TfidfVectorizer()
    model = LogisticRegression().fit(words.fit_transform(letters[inner]), spam[inner])
    print(model.score(words.transform(letters[outer]), spam[outer]))
