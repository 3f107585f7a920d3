"""A function of unknown callers looks whether an array holds anything before it gives back two columns of nothing.

Run with two crossings and with none: both calls give what they should.
"""

import numpy as np


def apart(points: np.ndarray) -> np.ndarray:
    if points.size == 0:
        return points.reshape(0, 2)
    return points


def crossings(shapes):
    met = []

    def note(shape):
        if shape.kind == "point":
            met.append((shape.x, shape.y))
            return
        for each in shape.parts:
            note(each)

    for shape in shapes:
        note(shape)
    return apart(np.array(met, dtype=np.float64))
