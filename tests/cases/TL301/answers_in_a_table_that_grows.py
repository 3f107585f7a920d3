"""A table without rows gets one for each label that is set. Running it printed: 0.75."""
import pandas as pd
from sklearn.metrics import accuracy_score

passengers = pd.DataFrame({"fare": [7.0, 80.0, 8.0, 60.0], "survived": [0, 1, 0, 0]})
answers = pd.DataFrame({"survives": []})
for index, row in passengers.iterrows():
    answers.loc[index, "survives"] = 0
    if row["fare"] > 50:
        answers.loc[index, "survives"] = 1
print(accuracy_score(passengers["survived"], answers["survives"]))
