"""The weights come from a published table and are put in by hand. Running it printed: [5.8]."""
import numpy as np
from sklearn.linear_model import LinearRegression

published = LinearRegression()
published.coef_ = np.array([0.4, 1.2])
published.intercept_ = 3.0
print(published.predict(np.array([[1.0, 2.0]])).round(1).tolist())
