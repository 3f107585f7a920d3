"""A file that is opened anew for its second array holds this one only. Run, it raises."""
import pickle

import numpy as np

with open("one.pkl", "wb") as file:
    pickle.dump(np.arange(6.0), file)
with open("one.pkl", "wb") as file:
    pickle.dump(np.arange(4.0), file)
with open("one.pkl", "rb") as file:
    print(pickle.load(file).reshape(2, 3).shape)  # expect: TL303
