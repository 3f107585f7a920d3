"""The texts come out of zip as a tuple; the vectorizer counts the words of all of them, and the rows are split afterwards.

Running it printed "words that only test rows have: True".
"""
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

TICKETS = [("printer jams", "it"), ("salary is late", "hr"), ("screen is black", "it"), ("leave for may", "hr"), ("mouse broken", "it"), ("sick note", "hr")]


def matrix():
    texts, labels = zip(*TICKETS)
    vectorizer = TfidfVectorizer()
    return vectorizer.fit_transform(texts), labels  # expect: TL105


rows, labels = matrix()
train_x, test_x, train_y, test_y = train_test_split(rows, labels, test_size=2, random_state=1)
model = LogisticRegression().fit(train_x, train_y)
model.score(test_x, test_y)
print("words that only test rows have:", bool(((train_x.sum(axis=0) == 0) & (test_x.sum(axis=0) > 0)).any()))
