"""Where an option asks for it, all rows are scaled; else none are. On each way both sides are alike.

Running it printed "right: 0.98" with the option, and "right: 0.69" without.
"""

import sys

from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

rows, kinds = load_wine(return_X_y=True)
known, new, known_kinds, new_kinds = train_test_split(rows, kinds, random_state=2)
if "--scale" in sys.argv:
    scaler = StandardScaler()
    known = scaler.fit_transform(known)
    new = scaler.transform(new)
machine = SVC().fit(known, known_kinds)
print("right:", round(machine.score(new, new_kinds), 2))
