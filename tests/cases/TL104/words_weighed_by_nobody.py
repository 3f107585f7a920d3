"""The words are handed over, but how rare they are is to be learned: `transform` raises NotFittedError (tried)."""

from sklearn.feature_extraction.text import TfidfVectorizer

words = ["rain", "wind", "sun"]
weigher = TfidfVectorizer(lowercase=False, vocabulary=words)
print(weigher.transform(["rain and wind", "sun"]).toarray())  # expect: TL104
# says: was never fitted
