"""optax applies the sigmoid itself, and the scores have been through one; one who asks for the answer keeps it. Running it printed "0.31 0.0 True"."""

import jax
import jax.numpy as jnp
import optax

rows, flags = 30.0 * jnp.eye(2), jnp.ones(2)


def score(weights):
    return jnp.einsum("nf,f->n", rows, weights)


squashed = optax.sigmoid_binary_cross_entropy(jax.nn.sigmoid(score(jnp.ones(2))), flags)  # expect: TL402
plain = optax.sigmoid_binary_cross_entropy(score(jnp.ones(2)), flags)
print(round(float(squashed.mean()), 2), round(float(plain.mean()), 2), float(jax.nn.sigmoid(score(jnp.ones(2))).min()) > 0.5)
