"""The vocabulary was never built. Running it printed: (3, 6)."""
from sklearn.feature_extraction.text import CountVectorizer

mails = ["meeting at noon", "cheap pills", "lunch at noon"]
counts = CountVectorizer()
table = counts.fit_transform(mails)
print(table.shape)
