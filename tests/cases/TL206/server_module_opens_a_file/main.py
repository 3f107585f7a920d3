"""The model comes from another file, trained; here it is evaluated while a log file is open.

Running it printed "error is a number: True".
"""
import numpy as np
from model import trained_model

model = trained_model()
rows = np.ones((5, 2))
with open("log.txt", "w") as log:
    error = model.evaluate(rows, rows.sum(axis=1), verbose=0)
    log.write(str(error))
    print("error is a number:", error >= 0)
