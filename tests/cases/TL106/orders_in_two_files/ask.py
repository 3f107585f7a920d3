"""Asks the model of learn.py, with the priorities numbered the other way round. Running it printed: [8.7 0.7]."""
import pandas as pd

from learn import learn

URGENCY = {"low": 0, "mid": 1, "high": 2}

asked = pd.DataFrame({"priority": ["high", "low"]})
asked["priority"] = asked["priority"].map(URGENCY)  # expect: TL106
print(learn().predict(asked[["priority"]]).round(1))
