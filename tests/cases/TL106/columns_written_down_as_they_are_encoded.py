"""The one row that is asked about was written down with the columns that encoding gives, and lined up with the training table."""
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

table = pd.get_dummies(pd.read_csv("patients.csv"), columns=["cholesterol"], drop_first=True)
features = table.drop(columns="risk")
scaler = StandardScaler()
model = LogisticRegression().fit(scaler.fit_transform(features), table["risk"])
asked = pd.DataFrame([{"age": 61, "weight": 80.5, "cholesterol_2": 1, "cholesterol_3": 0}])
asked = asked.reindex(columns=features.columns, fill_value=0)
print(model.predict(scaler.transform(asked)))
