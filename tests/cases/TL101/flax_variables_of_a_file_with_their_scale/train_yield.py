"""Trains a Flax network on standardised rows, and pickles its variables with what the rows were scaled by."""

import pickle

import flax.linen as nn
import jax
import jax.numpy as jnp
import numpy as np
import optax


class YieldNet(nn.Module):
    width: int = 16

    @nn.compact
    def __call__(self, x):
        x = nn.relu(nn.Dense(self.width)(x))
        return nn.Dense(1)(x)[:, 0]


def fields(count=200):
    rng = np.random.default_rng(1)
    rain, soil = rng.normal(600, 120, count), rng.normal(6.5, 0.4, count)
    return np.stack([rain, soil], axis=1).astype("float32"), (rain / 200 + soil).astype("float32")


def main():
    rows, harvest = fields()
    mean, std = rows.mean(axis=0), rows.std(axis=0)
    rows = (rows - mean) / std
    net = YieldNet()
    variables = net.init(jax.random.PRNGKey(0), jnp.zeros((1, 2)))
    optimizer = optax.adam(0.05)
    state = optimizer.init(variables)

    def loss_of(variables, x, y):
        return jnp.mean((net.apply(variables, x) - y) ** 2)

    for _ in range(200):
        gradients = jax.grad(loss_of)(variables, rows, harvest)
        updates, state = optimizer.update(gradients, state)
        variables = optax.apply_updates(variables, updates)
    print("loss", loss_of(variables, rows, harvest))
    with open("yield.pkl", "wb") as f:
        pickle.dump({"variables": variables, "mean": mean, "std": std}, f)


if __name__ == "__main__":
    main()
