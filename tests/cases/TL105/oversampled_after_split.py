"""The training rows alone are balanced, or each fold's by a pipeline; that the test rows are not is meant so."""

import pandas as pd
from imblearn.over_sampling import RandomOverSampler
from imblearn.pipeline import make_pipeline
from imblearn.under_sampling import RandomUnderSampler
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import recall_score
from sklearn.model_selection import cross_val_score, train_test_split

claims = pd.read_csv("claims.csv")
inputs, fraud = claims.drop(columns=["fraud"]), claims["fraud"]
print(cross_val_score(make_pipeline(RandomOverSampler(), RandomForestClassifier()), inputs, fraud))
seen, unseen, seen_fraud, unseen_fraud = train_test_split(inputs, fraud)
more, more_fraud = RandomOverSampler().fit_resample(seen, seen_fraud)
less, less_fraud = RandomUnderSampler().fit_resample(more, more_fraud)
forest = RandomForestClassifier().fit(less, less_fraud)
print(recall_score(unseen_fraud, forest.predict(unseen)))
