"""Calls: what comes out of functions, however they were made and however they are called."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from revealing import check

CALLS = {
    "a closure": ("def make(n):\n    def f(x): return x.reshape(n, -1)\n    return f\nreveal_type(make(2)(torch.zeros(4, 5)))", "(2, 10)"),
    "a lambda with a default": ("f = lambda x, n=2: x.reshape(n, -1)\nreveal_type(f(torch.zeros(4, 5)))", "(2, 10)"),
    "a partial function": ("def f(x, n): return x.reshape(n, -1)\nreveal_type(functools.partial(f, n=2)(torch.zeros(4, 5)))", "(2, 10)"),
    "a partial class": ("L = functools.partial(nn.Linear, 10)\nreveal_type(L(3)(torch.zeros(4, 10)))", "(4, 3)"),
    "a decorator": (
        """
        def timed(f):
            @functools.wraps(f)
            def inner(*args, **kwargs):
                return f(*args, **kwargs)
            return inner
        @timed
        def g(x, n=2): return x.reshape(n, -1)
        reveal_type(g(torch.zeros(4, 5)))
        reveal_type(g(torch.zeros(4, 5), n=4))
        """,
        "(2, 10)",
        "(4, 5)",
    ),
    "a decorator with arguments": (
        """
        def repeat(times):
            def around(f):
                def inner(*args):
                    return f(*args)
                return inner
            return around
        @repeat(3)
        def g(x): return x.reshape(2, -1)
        reveal_type(g(torch.zeros(4, 5)))
        """,
        "(2, 10)",
    ),
    "a cached function": ("@functools.lru_cache(maxsize=None)\ndef g(n): return torch.zeros(n)\nreveal_type(g(4))", "(4,)"),
    "arguments passed on": ("def f(*args, **kw): return torch.zeros(*args, **kw)\nreveal_type(f(2, 3))", "(2, 3)"),
    "a dict unpacked": ("def h(n, m=1): return torch.zeros(n, m)\nreveal_type(h(**{'n': 3}))", "(3, 1)"),
    "a generator": ("def gen():\n    for i in range(3):\n        yield torch.zeros(2, 3), i\nfor x, i in gen():\n    reveal_type(x)", "(2, 3)"),
    "a callback": ("def loop(step, n):\n    for i in range(n): step(i)\ndef mine(i):\n    reveal_type(torch.zeros(3))\nloop(mine, 3)", "(3,)"),
    "reduce": ("reveal_type(functools.reduce(lambda a, b: a + b, [torch.zeros(3), torch.zeros(3)]))", "(3,)"),
    "chain": ("for x in itertools.chain([torch.zeros(3)], [torch.zeros(3)]): reveal_type(x)", "(3,)"),
    "the main function": ("def main():\n    reveal_type(torch.zeros(2))\nif __name__ == '__main__':\n    main()", "(2,)"),
    "a global": ("model = None\ndef setup():\n    global model\n    model = nn.Linear(3, 4)\nsetup()\nreveal_type(model(torch.zeros(2, 3)))", "(2, 4)"),
    "a fallback": ("def f(n=None):\n    n = n or 5\n    return torch.zeros(n)\nreveal_type(f())\nreveal_type(f(4))", "(5,)", "(4,)"),
    "a coroutine": ("async def f():\n    return torch.zeros(3)\nasync def main():\n    reveal_type(await f())", "(3,)"),
    "a helper that switches": ("def quiet(m):\n    m.eval()\nm = nn.Dropout()\nquiet(m)\nreveal_type(m.training)", "False"),
    "a helper that gives a switched model": ("def load():\n    m = nn.Dropout()\n    m.eval()\n    return m\nreveal_type(load().training)", "False"),
    "a nested function that nobody calls": ("def outer(n):\n    def inner(q):\n        reveal_type(torch.zeros(3))\n    return 1\nouter(2)", "(3,)"),
    "one in a function that nobody calls": ("def outer(n):\n    x = torch.zeros(3)\n    def inner(q):\n        reveal_type(x)", "(3,)"),
    "a decorated function that nobody calls": (
        "def timed(f):\n    def inner(*a): return f(*a)\n    return inner\n@timed\ndef g(n):\n    reveal_type(torch.zeros(3))",
        "(3,)",
    ),
    "an annotated model": (
        """
        class Net(nn.Module):
            def __init__(self):
                super().__init__()
                self.fc = nn.Linear(3, 4)
                self.drop = nn.Dropout()
            def forward(self, x): return self.fc(x)
        def f(model: Net, other: "Net"):
            reveal_type(model(torch.zeros(2, 3)))
            reveal_type(other(torch.zeros(2, 3)))
            reveal_type(model.drop.training)
            model.eval()
            reveal_type(model.drop.training)
        """,
        "(2, 4)",
        "(2, 4)",
        "Unknown",
        "False",
    ),
    "annotated shapes with a dtype": (
        (
            "from torch import Tensor, float32\ndef f(a: 'Tensor[[N, 10], float32]', b: Tensor['n', 3, torch.int64], c: torch.LongTensor):\n"
            "    reveal_type(a)\n    reveal_type(b)\n    reveal_type(c)"
        ),
        "float32 (N, 10)",
        "int64 (n, 3)",
        "int64 (...)",
    ),
    "annotations of what is not known otherwise": (
        (
            "from jaxtyping import Float\nfrom torch import Tensor\ndef f(x) -> Float[Tensor, 'batch 3']:\n    return elsewhere(x)\nreveal_type(f(1))\n"
            "y: Float[Tensor, '4 5'] = elsewhere(1)\nreveal_type(y)\nz: Float[Tensor, '4 5'] = torch.zeros(2)\nreveal_type(z)"
        ),
        "(batch, 3)",
        "(4, 5)",
        "(2,)",
    ),
    "an item by its key, and pairs": (
        (
            "import operator\nx = torch.zeros(4, 3)\nreveal_type(operator.itemgetter('b')({'a': 1, 'b': x}))\n"
            "for a, b in itertools.product([x], [1]):\n    reveal_type(a)\nfor pair in itertools.combinations([x, x], 2):\n    reveal_type(pair[1])"
        ),
        "(4, 3)",
        "(4, 3)",
        "(4, 3)",
    ),
    "an annotated size": ("def f(n: int, x: torch.Tensor):\n    reveal_type(torch.zeros(n, n + 1))\n    reveal_type(x)", "(n, n + 1)", "torch (...)"),
}


@pytest.mark.parametrize("name", CALLS)
def test_what_comes_out_is_known(name: str) -> None:
    text, *wanted = CALLS[name]
    check(text, *wanted)


MANAGERS = {
    "the state inside and after": (
        """
        @contextlib.contextmanager
        def evaluating(m):
            was = m.training
            m.eval()
            yield m
            m.train(was)
        model = nn.Sequential(nn.Linear(2, 3), nn.Dropout(0.5))
        with evaluating(model) as same:
            reveal_type(model.training)
            reveal_type(same(torch.zeros(4, 2)))
        reveal_type(model.training)
        """,
        "False",
        "(4, 3)",
        "True",
    ),
    "what finally does": (
        """
        @contextlib.contextmanager
        def evaluating(m):
            m.eval()
            try:
                yield
            finally:
                m.train()
        model = nn.Dropout(0.5)
        with evaluating(model):
            reveal_type(model.training)
        reveal_type(model.training)
        """,
        "False",
        "True",
    ),
    "a return out of the body": (
        """
        @contextlib.contextmanager
        def evaluating(m):
            m.eval()
            yield
            m.train()
        def run(m):
            with evaluating(m):
                return m.training
        model = nn.Dropout(0.5)
        reveal_type(run(model))
        reveal_type(model.training)
        """,
        "False",
        "True",
    ),
    "a break out of the body": (
        """
        @contextlib.contextmanager
        def evaluating(m):
            m.eval()
            yield
            m.train()
        model = nn.Dropout(0.5)
        for x in torch.zeros(9, 2):
            with evaluating(model):
                break
        reveal_type(model.training)
        """,
        "True",
    ),
    "a return out of try with finally": (
        """
        def run(m):
            m.eval()
            try:
                return m.training
            finally:
                m.train()
        model = nn.Dropout()
        reveal_type(run(model))
        reveal_type(model.training)
        """,
        "False",
        "True",
    ),
    "a manager that is a class": (
        """
        class Evaluating:
            def __init__(self, m): self.m = m
            def __enter__(self): self.m.eval()
            def __exit__(self, *_): self.m.train()
        def run(m):
            with Evaluating(m):
                return m.training
        model = nn.Dropout()
        reveal_type(run(model))
        reveal_type(model.training)
        """,
        "False",
        "True",
    ),
}


@pytest.mark.parametrize("name", MANAGERS)
def test_a_context_manager_runs_around_the_body(name: str) -> None:
    text, *wanted = MANAGERS[name]
    check(text, *wanted)
