"""The same pipeline, built and fitted once, transforms the unseen texts."""

from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

reviews = ["good food", "bad food", "good room", "bad room"] * 3
stars = [1, 0, 1, 0] * 3
unseen = ["bad bad service", "awful", "good good"]
pipeline = make_pipeline(CountVectorizer(), TruncatedSVD(2, random_state=0))
model = LogisticRegression().fit(pipeline.fit_transform(reviews), stars)
print(model.predict(pipeline.transform(unseen)))
