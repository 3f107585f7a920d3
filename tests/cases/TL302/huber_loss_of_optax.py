"""optax broadcasts a column and a vector in the losses that it does not compare the shapes of. Running it printed "(32, 32) (32,)"."""

import jax.numpy as jnp
import optax

rows, weights = jnp.ones((32, 4)), jnp.zeros((4, 1))
wanted = rows.sum(axis=1)
errors = optax.huber_loss(rows @ weights, wanted, delta=0.5)  # expect: TL302
print(errors.shape, optax.huber_loss((rows @ weights)[:, 0], wanted).shape)
