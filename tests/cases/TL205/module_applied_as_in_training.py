"""Flax: accuracy() asks the module with train=True, so dropout is on. Running it printed other numbers at each call."""
import flax.linen as nn
import jax
import jax.numpy as jnp
import optax


class Classifier(nn.Module):
    width: int

    @nn.compact
    def __call__(self, x, train):
        x = nn.relu(nn.Dense(self.width)(x))
        x = nn.Dropout(0.5, deterministic=not train)(x)
        return nn.Dense(2)(x)


key = jax.random.PRNGKey(3)
rows = jax.random.normal(key, (120, 5))
labels = (rows[:, 0] > 0).astype(int)
net = Classifier(width=16)
weights = net.init(key, rows, train=False)
adam = optax.adam(0.01)
memory = adam.init(weights)


def cost(weights, key):
    scores = net.apply(weights, rows, train=True, rngs={"dropout": key})
    return optax.softmax_cross_entropy_with_integer_labels(scores, labels).mean()


def accuracy(weights, key):
    scores = net.apply(weights, rows, train=True, rngs={"dropout": key})  # expect: TL205
    return (jnp.argmax(scores, axis=-1) == labels).mean()


slope = jax.jit(jax.value_and_grad(cost))
for turn in range(20):
    key, part = jax.random.split(key)
    value, gradients = slope(weights, part)
    changes, memory = adam.update(gradients, memory)
    weights = optax.apply_updates(weights, changes)
print(accuracy(weights, key))
