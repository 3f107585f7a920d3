"""The module's `__call__` ends in a softmax, and what `apply` gives goes to a loss that takes raw scores.

Running it printed "one softmax: False". Twin of module_of_flax_gives_scores.py.
"""

import flax.linen as nn
import jax
import jax.numpy as jnp
import optax


class Part(nn.Module):
    width: int

    def setup(self):
        self.mix = nn.Dense(self.width)
        self.norm = nn.LayerNorm()

    def __call__(self, x):
        return nn.gelu(self.norm(self.mix(x)))


class Sorter(nn.Module):
    kinds: int = 4

    @nn.compact
    def __call__(self, x):
        for width in (16, 8):
            x = Part(width)(x)
        x = nn.Dense(self.kinds)(x)
        return nn.softmax(x, axis=-1)  # expect: TL401


sorter = Sorter(kinds=3)
shells = jax.random.normal(jax.random.PRNGKey(0), (60, 5))
labels = shells[:, :3].argmax(axis=1)
variables = sorter.init(jax.random.PRNGKey(1), shells)


def objective(variables):
    given = sorter.apply(variables, shells)
    return optax.softmax_cross_entropy_with_integer_labels(given, labels).mean()


optimizer = optax.adam(0.01)
state = optimizer.init(variables)
for turn in range(10):
    value, slopes = jax.value_and_grad(objective)(variables)
    moves, state = optimizer.update(slopes, state)
    variables = optax.apply_updates(variables, moves)
given = sorter.apply(variables, shells)
print("one softmax:", not bool(jnp.allclose(given.sum(axis=1), 1.0)))
