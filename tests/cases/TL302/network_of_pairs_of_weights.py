"""A network that is a list of pairs of weights ends in a column, the targets are a vector. Run: the loss stays at 1.19, the variance of y; squeezed it ends at 0.01."""

import jax
import jax.numpy as jnp


def init(key, sizes):
    keys = jax.random.split(key, len(sizes) - 1)
    return [(jax.random.normal(k, (m, n)) / jnp.sqrt(m), jnp.zeros(n)) for k, m, n in zip(keys, sizes, sizes[1:])]


def forward(params, x):
    for w, b in params[:-1]:
        x = jnp.tanh(x @ w + b)
    w, b = params[-1]
    return x @ w + b


def loss(params, x, y):
    error = forward(params, x) - y  # expect: TL302
    return jnp.mean(error**2)


def squeezed(params, x, y):
    error = jnp.squeeze(forward(params, x), axis=-1) - y
    return jnp.mean(error**2)


@jax.jit
def update(params, x, y, rate=0.1):
    gradients = jax.grad(loss)(params, x, y)
    return jax.tree.map(lambda p, g: p - rate * g, params, gradients)


@jax.jit
def update_squeezed(params, x, y, rate=0.1):
    value, gradients = jax.value_and_grad(squeezed)(params, x, y)
    return value, jax.tree.map(lambda p, g: p - rate * g, params, gradients)


x = jax.random.normal(jax.random.PRNGKey(0), (128, 2))
y = x[:, 0] - 0.5 * x[:, 1]
params = init(jax.random.PRNGKey(1), [2, 16, 1])
for _ in range(200):
    params = update(params, x, y)
print(loss(params, x, y), y.var())
params = init(jax.random.PRNGKey(1), [2, 16, 1])
for _ in range(200):
    value, params = update_squeezed(params, x, y)
print(squeezed(params, x, y))
