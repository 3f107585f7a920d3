"""The texts are cleaned one by one, which learns nothing; the words are counted of all of them. Run, words of test reviews alone had a column."""
import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB

reviews = pd.read_csv("reviews.csv")
reviews["text"] = reviews["text"].str.lower().str.replace("[^a-z ]", "", regex=True)
X = CountVectorizer().fit_transform(reviews["text"])  # expect: TL105
X_train, X_test, y_train, y_test = train_test_split(X, reviews["stars"])
print(MultinomialNB().fit(X_train, y_train).score(X_test, y_test))
