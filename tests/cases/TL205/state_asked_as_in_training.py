"""Flax: the validation step was copied from the training step, `deterministic=False` and all. Running it printed other numbers at each call."""
import flax.linen as nn
import jax
import jax.numpy as jnp
import optax
from flax.training.train_state import TrainState


class Net(nn.Module):
    @nn.compact
    def __call__(self, x, deterministic=True):
        x = nn.Dropout(0.3)(nn.gelu(nn.Dense(24)(x)), deterministic=deterministic)
        return nn.Dense(3)(x)


def start(key, width):
    net = Net()
    variables = net.init(key, jnp.zeros((1, width)))
    return TrainState.create(apply_fn=net.apply, params=variables["params"], tx=optax.sgd(0.1))


@jax.jit
def step(state, x, y, key):
    def cost(params):
        scores = state.apply_fn({"params": params}, x, deterministic=False, rngs={"dropout": key})
        return optax.softmax_cross_entropy_with_integer_labels(scores, y).mean(), scores

    (value, scores), gradients = jax.value_and_grad(cost, has_aux=True)(state.params)
    return state.apply_gradients(grads=gradients), (jnp.argmax(scores, -1) == y).mean()


@jax.jit
def validate(state, x, y, key):
    scores = state.apply_fn({"params": state.params}, x, deterministic=False, rngs={"dropout": key})  # expect: TL205
    return (jnp.argmax(scores, -1) == y).mean()


key = jax.random.PRNGKey(0)
x, y = jax.random.normal(key, (60, 4)), jnp.arange(60) % 3
state = start(key, 4)
for turn in range(5):
    state, shown = step(state, x[:40], y[:40], jax.random.fold_in(key, turn))
print(shown, validate(state, x[40:], y[40:], key))
