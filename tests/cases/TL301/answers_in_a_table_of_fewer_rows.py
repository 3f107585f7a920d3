"""What is set under labels that are there adds no row: three answers to four passengers. Running it raised: ValueError: inconsistent numbers of samples: [4, 3]."""
import pandas as pd
from sklearn.metrics import accuracy_score

survived = pd.Series([0, 1, 0, 0])
answers = pd.DataFrame({"survives": [0, 0, 0]})
answers.loc[1, "survives"] = 1
print(accuracy_score(survived, answers["survives"]))  # expect: TL301
