"""Both arrays come from nobody in view; the one that is asked about is scaled with statistics of its own. Called with two made-up halves, the score fell
from 0.92 to 0.49 where the second half was moved by 5.
"""
import numpy as np
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler


def judged(rows: np.ndarray, kinds: np.ndarray, others: np.ndarray, true_kinds: np.ndarray) -> float:
    scaler = StandardScaler()
    model = KNeighborsClassifier(3).fit(scaler.fit_transform(rows), kinds)
    return model.score(scaler.fit_transform(others), true_kinds)  # expect: TL102


def judged_raw(rows: np.ndarray, kinds: np.ndarray, others: np.ndarray, true_kinds: np.ndarray) -> float:
    """Whoever calls it may have scaled the others already."""
    model = KNeighborsClassifier(3).fit(StandardScaler().fit_transform(rows), kinds)
    return model.score(others, true_kinds)
