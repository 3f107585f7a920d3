"""The twin: the vote itself is dumped."""
import pickle

import pandas as pd
from sklearn.ensemble import VotingClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB
from sklearn.svm import SVC

table = pd.read_csv("messages.csv")
train, test, y_train, y_test = train_test_split(table["text"], table["spam"], random_state=0)
words = TfidfVectorizer(max_features=3000)
X_train, X_test = words.fit_transform(train).toarray(), words.transform(test).toarray()
bayes = MultinomialNB()
voting = VotingClassifier([("bayes", bayes), ("svm", SVC(probability=True))], voting="soft")
voting.fit(X_train, y_train)
print(voting.score(X_test, y_test))
pickle.dump(words, open("words.pkl", "wb"))
pickle.dump(voting, open("model.pkl", "wb"))
