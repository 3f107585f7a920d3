"""A window with holes reaches over more cells than it has sizes for, so fewer places are left of the picture. Without holes there are more of them.

Running it with Flax 0.12 printed (4, 24, 24, 8), then raised TypeError: the shapes (4, 26, 26, 8) and (4, 24, 24, 8) do not fit.
"""
import flax.linen as nn
import jax
import jax.numpy as jnp


class Holes(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Conv(8, (3, 3), padding="VALID", kernel_dilation=2)(x) + jnp.zeros((4, 24, 24, 8))


class Dense(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Conv(8, (3, 3), padding="VALID")(x) + jnp.zeros((4, 24, 24, 8))  # expect: TL307


pictures = jnp.zeros((4, 28, 28, 3))
for net in (Holes(), Dense()):
    variables = net.init(jax.random.PRNGKey(0), pictures)
    print(net.apply(variables, pictures).shape)
