"""The scores are a column, (N, 1), and the flags a vector: this loss of optax has a number for each pair.

Running it printed "pairs (32, 32)" and "rows (32, 1)".
"""

import flax.linen as nn
import jax
import numpy as np
import optax

rng = np.random.default_rng(0)
signals = rng.normal(size=(32, 6)).astype("float32")
alarms = (signals[:, 0] > 0).astype("float32")


class Alarm(nn.Module):
    width: int = 8

    @nn.compact
    def __call__(self, x):
        for _ in range(2):
            x = nn.relu(nn.Dense(self.width)(x))
        return nn.Dense(1)(x)


alarm = Alarm()
weights = alarm.init(jax.random.PRNGKey(0), signals)
pairs = optax.losses.sigmoid_binary_cross_entropy(alarm.apply(weights, signals), alarms)  # expect: TL302
rows = optax.losses.sigmoid_binary_cross_entropy(alarm.apply(weights, signals), alarms[:, None])
print("pairs", pairs.shape)
print("rows", rows.shape)
