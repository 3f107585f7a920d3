"""The twin: split first. Run, no word of a test message alone was in the vocabulary."""
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB

table = pd.read_csv("messages.csv")
train, test, y_train, y_test = train_test_split(table["text"], table["spam"].values, test_size=0.2)
words = TfidfVectorizer(max_features=3000)
X_train = words.fit_transform(train).toarray()
X_test = words.transform(test).toarray()
print(GaussianNB().fit(X_train, y_train).score(X_test, y_test))
