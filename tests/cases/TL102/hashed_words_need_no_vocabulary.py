"""fit_transform() on the test mails, but of a HashingVectorizer: a word's column follows from the word alone.

Running it printed "accuracy 1.0".
"""

from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.naive_bayes import BernoulliNB

train_mails = ["win a prize now", "cheap prize inside", "meeting at noon", "notes of the meeting", "win cheap money", "lunch at noon"]
train_spam = [1, 1, 0, 0, 1, 0]
test_mails = ["cheap money now", "notes from lunch", "a prize to win"]
test_spam = [1, 0, 1]

vectorizer = HashingVectorizer(n_features=512)
classifier = BernoulliNB()
classifier.fit(vectorizer.fit_transform(train_mails), train_spam)

found = HashingVectorizer(n_features=512).fit_transform(test_mails)  # reveal: learns nothing of its data
print("accuracy", classifier.score(found, test_spam))
