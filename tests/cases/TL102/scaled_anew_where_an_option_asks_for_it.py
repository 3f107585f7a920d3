"""Where an option asks for it all rows are scaled, the new ones by what is learned of themselves.

Running it with the option, the scaler's mean is that of the new rows in the end.
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
    new = scaler.fit_transform(new)  # expect: TL102
machine = SVC().fit(known, known_kinds)
print("right:", round(machine.score(new, new_kinds), 2))
