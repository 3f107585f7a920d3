"""The step that evaluates a state of Flax says deterministic=True; the step that trains it says deterministic=False.

Running it (Flax 0.12) printed "the same accuracy twice: True".
"""

import flax.linen as nn
import jax
import numpy as np
import optax
from flax.training import train_state


class Reader(nn.Module):
    def setup(self):
        self.hidden = nn.Dense(16)
        self.norm = nn.LayerNorm()
        self.dropout = nn.Dropout(rate=0.3)
        self.out = nn.Dense(2)

    def __call__(self, x, deterministic):
        h = nn.relu(self.norm(self.hidden(x)))
        return self.out(self.dropout(h, deterministic=deterministic))


@jax.jit
def train_step(state, rows, labels, key):
    def loss_fn(params):
        logits = state.apply_fn({"params": params}, rows, deterministic=False, rngs={"dropout": key})
        return optax.softmax_cross_entropy_with_integer_labels(logits, labels).mean()

    loss, grads = jax.value_and_grad(loss_fn)(state.params)
    return state.apply_gradients(grads=grads), loss


def accuracy(state, rows, labels, key):
    logits = state.apply_fn({"params": state.params}, rows, deterministic=True, rngs={"dropout": key})  # reveal: with the training flag off
    return (logits.argmax(axis=-1) == labels).mean().item()


rows = np.random.default_rng(0).normal(size=(64, 6)).astype("float32")
labels = (rows[:, 0] > 0).astype("int32")
key = jax.random.PRNGKey(0)
reader = Reader()
params = reader.init(key, rows, deterministic=True)["params"]
state = train_state.TrainState.create(apply_fn=reader.apply, params=params, tx=optax.adam(1e-2))
for step in range(20):
    state, loss = train_step(state, rows, labels, jax.random.fold_in(key, step))
first = accuracy(state, rows, labels, key)
print("the same accuracy twice:", first == accuracy(state, rows, labels, jax.random.fold_in(key, 99)))
