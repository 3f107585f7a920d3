"""One part of the pipeline is a scaler, which has learned nothing: NotFittedError."""

import numpy as np
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler

prices = np.array([[1.0, 20.0], [3.0, 40.0]])
smooth = make_pipeline(StandardScaler(), FunctionTransformer(np.sqrt))
print(smooth.transform(prices))  # expect: TL104

# before: NotFittedError: This StandardScaler instance is not fitted yet. Call 'fit' with
# after: prints [ 1.  1.]]
