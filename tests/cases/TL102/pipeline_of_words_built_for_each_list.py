"""A helper builds and fits a pipeline of words and components for whatever texts it gets, so the test texts lie on axes of their own."""

from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline


def vectors(texts):
    return make_pipeline(CountVectorizer(), TruncatedSVD(2, random_state=0)).fit_transform(texts)


reviews = ["good food", "bad food", "good room", "bad room"] * 3
stars = [1, 0, 1, 0] * 3
unseen = ["bad bad service", "awful", "good good"]
model = LogisticRegression().fit(vectors(reviews), stars)
print(model.predict(vectors(unseen)))  # expect: TL102
# says: was put through its own Pipeline
