"""optax compares arrays of one shape alone.

# raises: ValueError
Running it ended in: Shape mismatch: got (32, 1) and (32,).
"""

import jax.numpy as jnp
import optax

rows, weights = jnp.ones((32, 4)), jnp.zeros((4, 1))
wanted = rows.sum(axis=1)
print(optax.squared_error((rows @ weights)[:, 0], wanted).mean())
print(optax.squared_error(rows @ weights, wanted).mean())  # expect: TL301
