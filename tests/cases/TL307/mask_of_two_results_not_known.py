"""Comparing two results of a library that is not followed gives as many answers as they have items. Run: both lines print arrays, no line raises."""
import numpy as np
from scipy.ndimage import gaussian_filter, maximum_filter


def peaks(volume):
    smooth = gaussian_filter(volume, 1.0)
    highest = smooth == maximum_filter(smooth, size=3)
    return np.argwhere(highest & (smooth > 0.01)).astype(float)


rng = np.random.default_rng(0)
print(peaks(rng.random((9, 9, 9))) * np.array([2.0, 0.5, 0.5]))
ups = np.where(gaussian_filter(rng.random((4, 3)), 1.0) > 0.5, 1, 0)
print(ups * np.arange(3))
