"""The labels are a one-column table, (N, 1): optax's loss for whole labels takes (N,) for scores of (N, classes).

# raises: ValueError
Twin of vector_of_labels_into_a_loss_of_optax.py.
"""

import flax.linen as nn
import jax
import numpy as np
import optax
import pandas as pd

rng = np.random.default_rng(0)
leaves = pd.DataFrame(rng.normal(size=(48, 3)), columns=["length", "width", "lobes"])
leaves["tree"] = rng.integers(0, 4, 48)
inputs = leaves[["length", "width", "lobes"]].to_numpy()
trees = leaves[["tree"]].to_numpy()


class Trees(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(4)(nn.tanh(nn.Dense(12)(x)))


model = Trees()
weights = model.init(jax.random.PRNGKey(0), inputs)


def objective(weights):
    scores = model.apply(weights, inputs)
    return optax.softmax_cross_entropy_with_integer_labels(scores, trees).mean()  # expect: TL301


print(jax.value_and_grad(objective)(weights)[0].shape)
