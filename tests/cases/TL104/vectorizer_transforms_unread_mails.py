"""The vocabulary was never built. Running it ended in sklearn.exceptions.NotFittedError: Vocabulary not fitted or provided."""
from sklearn.feature_extraction.text import CountVectorizer

mails = ["meeting at noon", "cheap pills", "lunch at noon"]
counts = CountVectorizer()
table = counts.transform(mails)  # expect: TL104
#       ^^^^^^^^^^^^^^^^^^^^^^^
# says: `counts.transform` raises, because `counts` was never fitted
print(table.shape)

# before: NotFittedError: Vocabulary not fitted or provided
# after: prints (3, 6)
