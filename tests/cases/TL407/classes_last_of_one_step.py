"""Classes are on the last axis here, and a sequence of one step has ten of them. One unit along that axis is one class.

Running it with optax 0.2 printed (8, 1), then 0.0.
"""
import jax.numpy as jnp
import optax

scores = jnp.ones((8, 1, 10))
print(optax.softmax_cross_entropy_with_integer_labels(scores, jnp.zeros((8, 1), int)).shape)
print(optax.softmax_cross_entropy_with_integer_labels(jnp.ones((8, 10, 1)), jnp.zeros((8, 10), int)).mean())  # expect: TL407
