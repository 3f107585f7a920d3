"""The test class builds on `unittest` somewhere out of view and says that the first block is to raise: it does. The second one says nothing, and raises."""

import numpy as np
from absl.testing import parameterized
from keras import layers


class Joins(parameterized.TestCase):
    def test_unlike_sizes_are_refused(self) -> None:
        with self.assertRaises(ValueError):
            layers.Concatenate(axis=1)([np.ones((1, 2, 3)), np.ones((1, 1, 4))])

    def test_sizes(self) -> None:
        out = layers.Concatenate(axis=1)([np.ones((1, 2, 3)), np.ones((1, 1, 4))])  # expect: TL307
        print(out.shape)
