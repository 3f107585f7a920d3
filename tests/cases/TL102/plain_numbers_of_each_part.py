"""Each part is brought to 0 … 1 by a minimum and a maximum of its own, as plain numbers. Running it printed "error below 30: False"; with the training part's,
"error below 30: True".
"""
import numpy as np
from sklearn.linear_model import Ridge

rng = np.random.default_rng(0)
rooms = rng.uniform(20, 200, size=(300, 1))
price = rooms[:, 0] * 10
known, asked = rooms[:200], rooms[200:][rooms[200:, 0] < 60]

low, high = float(known.min()), known.max().item()
model = Ridge(alpha=1e-3).fit((known - low) / (high - low), price[:200])
low, high = float(asked.min()), asked.max().item()
answers = model.predict((asked - low) / (high - low))  # expect: TL102
print("error below 30:", bool(abs(answers - price[200:][rooms[200:, 0] < 60]).mean() < 30))

# before: prints error below 30: False
# after: prints error below 30: True
