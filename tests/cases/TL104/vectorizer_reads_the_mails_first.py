"""The vocabulary is built in the line above. Running it printed: (3, 6)."""
from sklearn.feature_extraction.text import CountVectorizer

mails = ["meeting at noon", "cheap pills", "lunch at noon"]
counts = CountVectorizer()
counts.fit(mails)
table = counts.transform(mails)  # reveal: CountVectorizer
print(table.shape)
