"""Each of these takes data with one axis: texts, a guess that looks at nothing, a kernel of the program's own, a step that gives rows an axis; and lists in a
column are rows. Run with a made-up file: none of the calls raises.
"""

import numpy as np
import pandas as pd
from sklearn.decomposition import PCA
from sklearn.dummy import DummyRegressor
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, LabelEncoder
from sklearn.svm import SVC

letters = pd.read_csv("letters.csv")
letters["traits"] = [[len(text), text.count(" ")] for text in letters["text"]]
lengths = np.linspace(1.0, 9.0, len(letters))


def shared(some, others):
    return np.array([[len(set(a) & set(b)) for b in others] for a in some], dtype=float)


reader = make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(letters["text"], letters["angry"])
print(reader.predict(letters["text"]))
print(reader.predict(["how are you"]))
several = OneVsRestClassifier(make_pipeline(TfidfVectorizer(), LogisticRegression())).fit(letters["text"], letters["angry"])
print(several.predict(letters["text"]))
print(DummyRegressor().fit(letters[["pages"]], letters["angry"]).predict(lengths))
print(IsotonicRegression().fit(lengths, letters["angry"]).predict(lengths))
print(SVC(kernel=shared).fit(letters["text"], letters["angry"]).predict(letters["text"]))
columns = make_pipeline(FunctionTransformer(lambda values: np.reshape(values, (-1, 1))), Ridge()).fit(lengths, letters["pages"])
print(columns.predict(lengths))
print(LabelEncoder().fit(letters["angry"]).transform(letters["angry"]))
print(PCA(1).fit_transform(letters["traits"].to_list()))
print(PCA(1).fit_transform(np.array(letters["traits"].to_list())))
