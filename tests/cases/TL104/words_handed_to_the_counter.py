"""The words that are counted are handed over when the counter is built: there is nothing to learn, and `transform` works at once (tried)."""

from sklearn.feature_extraction.text import CountVectorizer

words = ["rain", "wind", "sun"]
counter = CountVectorizer(lowercase=False, vocabulary=words)
print(counter.transform(["rain and wind", "sun"]).toarray())
