"""A second TfidfVectorizer learns its own words from the test mails: the columns mean other words than in training.

# raises: ValueError
Running it ended in: X has 9 features, but BernoulliNB is expecting 13 features as input.
"""

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.naive_bayes import BernoulliNB

train_mails = ["win a prize now", "cheap prize inside", "meeting at noon", "notes of the meeting", "win cheap money", "lunch at noon"]
train_spam = [1, 1, 0, 0, 1, 0]
test_mails = ["cheap money now", "notes from lunch", "a prize to win"]
test_spam = [1, 0, 1]

vectorizer = TfidfVectorizer()
classifier = BernoulliNB()
classifier.fit(vectorizer.fit_transform(train_mails), train_spam)

found = vectorizer.transform(test_mails)
print("accuracy", classifier.score(found, test_spam))
