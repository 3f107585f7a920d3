"""The one row that is asked about was written down with the name of a category. Twin of columns_written_down_as_they_are_encoded."""
import pandas as pd
from sklearn.linear_model import LogisticRegression

table = pd.get_dummies(pd.read_csv("patients.csv"), columns=["cholesterol"])
model = LogisticRegression().fit(table.drop(columns="risk"), table["risk"])
asked = pd.DataFrame([{"age": 61, "weight": 80.5, "cholesterol": "high"}])
print(model.predict(asked))  # expect: TL106
