"""The same with the vocabulary of the training part. Not run: the texts are downloaded."""

from sklearn.datasets import fetch_20newsgroups
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import SGDClassifier

train, test = (fetch_20newsgroups(subset=part, remove=("headers",)) for part in ("train", "test"))
vectorizer = TfidfVectorizer(max_features=2000)
model = SGDClassifier().fit(vectorizer.fit_transform(train.data), train.target)
print(model.score(vectorizer.transform(test.data), test.target))
