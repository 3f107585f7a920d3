"""optax applies the softmax itself: of scores that went through one, a sure hit still costs. Running it printed "0.55 0.0"."""

import jax
import jax.numpy as jnp
import optax

rows, kinds = 20.0 * jnp.eye(3), jnp.arange(3)


def score(weights):
    return rows @ weights


def answer(weights):
    return jax.nn.softmax(score(weights))  # expect: TL401


def loss(weights, say):
    return optax.softmax_cross_entropy_with_integer_labels(say(weights), kinds).mean()  # allow: TL401


print(round(float(loss(jnp.eye(3), answer)), 2), round(float(loss(jnp.eye(3), score)), 2))
