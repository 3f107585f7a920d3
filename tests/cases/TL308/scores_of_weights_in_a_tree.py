"""The parameters are a tree of arrays that gradients are taken of; log_softmax goes over axis 0, the samples.

Running it printed "rows sum to one: False"; with axis=1, "rows sum to one: True".
"""

import jax
import jax.numpy as jnp
import numpy as np

rng = np.random.default_rng(3)
petals = rng.normal(size=(90, 4)).astype("float32")
kinds = petals[:, :3].argmax(axis=1)
one_hot = jnp.eye(3)[kinds]


def scores_of(tree, rows):
    hidden = jnp.tanh(jnp.dot(rows, tree["hidden"]["w"]) + tree["hidden"]["b"])
    return jnp.dot(hidden, tree["out"]["w"]) + tree["out"]["b"]


def objective(tree, rows, wanted):
    told = jax.nn.log_softmax(scores_of(tree, rows), axis=0)  # expect: TL308
    return -(told * wanted).sum(axis=1).mean()


first, second = jax.random.split(jax.random.PRNGKey(0))
tree = {
    "hidden": {"w": jax.random.normal(first, (4, 16)), "b": jnp.zeros(16)},
    "out": {"w": jax.random.normal(second, (16, 3)), "b": jnp.zeros(3)},
}
for turn in range(20):
    slopes = jax.grad(objective)(tree, petals, one_hot)
    tree = jax.tree_util.tree_map(lambda weight, slope: weight - 0.1 * slope, tree, slopes)
shares = jax.nn.softmax(scores_of(tree, petals), axis=0)
print("rows sum to one:", bool(jnp.allclose(shares.sum(axis=1), 1.0)))
