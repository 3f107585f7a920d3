"""An open file takes two arrays, one behind the other, and gives them back in this order. Run, it printed (2, 3) (2, 2)."""
import pickle

import numpy as np

with open("two.pkl", "wb") as file:
    pickle.dump(np.arange(6.0), file)
    pickle.dump(np.arange(4.0), file)
with open("two.pkl", "rb") as file:
    six = pickle.load(file)
    four = pickle.load(file)
print(six.reshape(2, 3).shape, four.reshape(2, 2).shape)
