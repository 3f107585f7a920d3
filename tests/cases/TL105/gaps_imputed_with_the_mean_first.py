"""The twin: the mean is taken of all rows. Run, the mean of all rows and that of the training rows differed."""
import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

table = pd.read_csv("loans.csv")
imputer = SimpleImputer(strategy="mean")
X = imputer.fit_transform(table[["income", "age"]])  # expect: TL105
X_train, X_test, y_train, y_test = train_test_split(X, table["paid"], random_state=0)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
