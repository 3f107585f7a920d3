"""A module of Flax ends in a log_softmax over axis 0, the batch; another one goes over the last axis.

Running it printed "sums of rows are 1: False" and "sums of rows are 1: True".
"""

import flax.linen as nn
import jax
import jax.numpy as jnp


class Body(nn.Module):
    kinds: int

    @nn.compact
    def __call__(self, x, training: bool):
        x = nn.Dense(12)(x)
        x = nn.LayerNorm()(x)
        x = nn.Dropout(0.1, deterministic=not training)(nn.relu(x))
        return nn.Dense(self.kinds)(x)


class Across(nn.Module):
    kinds: int = 5

    @nn.compact
    def __call__(self, x, training: bool = False):
        return nn.log_softmax(Body(self.kinds)(x, training), axis=0)  # expect: TL308


class Along(nn.Module):
    kinds: int = 5

    @nn.compact
    def __call__(self, x, training: bool = False):
        return nn.log_softmax(Body(self.kinds)(x, training), axis=-1)


rows = jax.random.normal(jax.random.PRNGKey(0), (20, 7))
for module in (Across(), Along()):
    weights = module.init(jax.random.PRNGKey(1), rows)
    told = module.apply(weights, rows)
    print("sums of rows are 1:", bool(jnp.allclose(jnp.exp(told).sum(axis=1), 1.0, atol=1e-4)))
