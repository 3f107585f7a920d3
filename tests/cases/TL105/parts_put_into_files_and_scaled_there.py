"""Each part is stored as the training part's statistics leave it. Twin of parts_put_into_files."""
import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

table = pd.read_csv("strokes.csv")
X_train, X_test, y_train, y_test = train_test_split(table[["age", "bmi"]], table["stroke"], test_size=0.3)
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
X_test = scaler.transform(X_test)
np.savez("strokes.npz", X_train=X_train, X_test=X_test, y_train=y_train, y_test=y_test)
