"""The words of all messages are counted, made dense, and then the rows are split. Run, the vocabulary held words of test messages alone."""
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB

table = pd.read_csv("messages.csv")
words = TfidfVectorizer(max_features=3000)
X = words.fit_transform(table["text"]).toarray()  # expect: TL105
X_train, X_test, y_train, y_test = train_test_split(X, table["spam"].values, test_size=0.2)
print(GaussianNB().fit(X_train, y_train).score(X_test, y_test))
