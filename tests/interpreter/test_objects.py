"""Objects: what their attributes and calls give, however they were made."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from revealing import check

OBJECTS = {
    "a property": (
        """
        class A:
            @property
            def x(self): return torch.zeros(3)
        reveal_type(A().x)
        """,
        "(3,)",
    ),
    "a property that is set": (
        """
        class A:
            def __init__(self): self._n = 1
            @property
            def n(self): return self._n
            @n.setter
            def n(self, v): self._n = v * 2
        a = A()
        a.n = 5
        reveal_type(torch.zeros(a.n))
        """,
        "(10,)",
    ),
    "an object that is called": (
        "class A:\n    def __call__(self, n): return torch.zeros(n)\nreveal_type(A()(3))",
        "(3,)",
    ),
    "a data class": (
        """
        @dataclasses.dataclass
        class C:
            n: int = 3
            m: int = dataclasses.field(default=4)
            l: list = dataclasses.field(default_factory=lambda: [1, 2])
        c = C(n=5)
        reveal_type(torch.zeros(c.n, c.m, len(c.l)))
        """,
        "(5, 4, 2)",
    ),
    "a class of settings": (
        """
        class Config(object):
            n = 3
            m = n * 2
        c = Config()
        reveal_type(torch.zeros(c.n, Config.m))
        c.n = 7
        reveal_type(torch.zeros(c.n))
        """,
        "(3, 6)",
        "(7,)",
    ),
    "a named tuple": (
        """
        Out = collections.namedtuple('Out', ['a', 'b'])
        o = Out(torch.zeros(2), b=torch.zeros(3))
        reveal_type(o.b)
        a, b = o
        reveal_type(b)
        reveal_type(o[0])
        """,
        "(3,)",
        "(3,)",
        "(2,)",
    ),
    "a named tuple by one text": (
        "Out = collections.namedtuple('Out', 'a b')\no = Out(torch.zeros(2), torch.zeros(3))\nreveal_type(o.b)",
        "(3,)",
    ),
    "a class of named tuples": (
        """
        from typing import NamedTuple
        class Out(NamedTuple):
            a: object
            b: object = None
        o = Out(torch.zeros(2), torch.zeros(3))
        reveal_type(o.b)
        a, b = o
        reveal_type(b)
        reveal_type(o[0])
        """,
        "(3,)",
        "(3,)",
        "(2,)",
    ),
    "a dict that is returned": (
        "def f(): return {'a': torch.zeros(2), 'b': torch.zeros(3)}\nreveal_type(f()['b'])",
        "(3,)",
    ),
    "a loss that is injected": (
        """
        class M(nn.Module):
            def __init__(self):
                super().__init__()
                self.fc = nn.Linear(3, 4)
            def add_loss(self, l): self.loss_op = l
            def forward(self, x): return self.fc(x)
            def run(self, x, y):
                out = self.__call__(x)
                reveal_type(out)
                return self.loss_op(out, y)
        m = M()
        m.add_loss(nn.CrossEntropyLoss())
        reveal_type(m.run(torch.zeros(2,3), torch.zeros(2).long()))
        """,
        "(2, 4)",
        "torch",
    ),
    "a chain of constructors": (
        """
        class A(nn.Module):
            def __init__(self, n):
                super().__init__()
                self.fc = nn.Linear(n, 4)
            def forward(self, x): return self.fc(x)
        class B(A):
            def __init__(self):
                super(B, self).__init__(3)
                self.out = nn.Linear(4, 2)
            def forward(self, x): return self.out(super().forward(x))
        reveal_type(B()(torch.zeros(5,3)))
        """,
        "(5, 2)",
    ),
    "a base that is reached twice": (
        """
        class Base:
            def f(self): return torch.zeros(1)
        class A(Base):
            def f(self): return torch.cat([torch.zeros(2), super().f()])
        class B(Base):
            def f(self): return torch.cat([torch.zeros(3), super().f()])
        class C(A, B):
            pass
        reveal_type(C().f())
        """,
        "(6,)",
    ),
    "an attribute by its name": (
        """
        class C:
            a = 3
        reveal_type(torch.zeros(getattr(C, 'a')))
        m = nn.Linear(2, 3)
        reveal_type(getattr(m, 'forward')(torch.zeros(1,2)))
        reveal_type(getattr(nn, 'Linear')(2, 5)(torch.zeros(1,2)))
        reveal_type(torch.zeros(getattr(C, 'zz', 9)))
        """,
        "(3,)",
        "(1, 3)",
        "(1, 5)",
        "(9,)",
    ),
    "a class out of a dict": (
        """
        class A(nn.Module):
            def forward(self, x): return x[:2]
        class B(nn.Module):
            def forward(self, x): return x[:3]
        name = 'b'
        reveal_type({'a': A, 'b': B}[name]()(torch.zeros(5)))
        import os
        model = {'a': A, 'b': B}[os.environ['x']]()
        reveal_type(model)
        model.eval()
        reveal_type(model.training)
        """,
        "(3,)",
        "A",
        "False",
    ),
    "members of a class": (
        """
        class A:
            sizes = (2, 3)
            def f(self): return torch.zeros(*self.sizes)
            @classmethod
            def make(cls): return cls()
            @staticmethod
            def st(n): return torch.zeros(n)
        reveal_type(A().f())
        reveal_type(A.make().f())
        reveal_type(A.st(4))
        """,
        "(2, 3)",
        "(2, 3)",
        "(4,)",
    ),
    "a simple namespace": (
        "from types import SimpleNamespace\nc = SimpleNamespace(n=3)\nreveal_type(torch.zeros(c.n))",
        "(3,)",
    ),
    "arguments of the command line": (
        """
        p = argparse.ArgumentParser()
        p.add_argument('--batch-size', type=int, default=64)
        p.add_argument('-n', '--num', default=3, type=int)
        p.add_argument('--flag', action='store_true')
        args = p.parse_args()
        reveal_type(args.batch_size)
        reveal_type(torch.zeros(args.batch_size, args.num))
        reveal_type(args.flag)
        """,
        "int",
        "",
        "bool",
    ),
    "an empty command line": (
        """
        p = argparse.ArgumentParser()
        p.add_argument('--batch-size', type=int, default=64)
        p.add_argument('--steps', type=int, default='8')
        p.add_argument('--flag', action='store_true')
        args = p.parse_args([])
        reveal_type(args.batch_size)
        reveal_type(args.steps)
        reveal_type(args.flag)
        """,
        "64",
        "int",
        "bool",
    ),
    "parts under computed names stand where they were added": (
        """
        class Net(nn.Module):
            def __init__(self, n):
                super().__init__()
                self.first = nn.Linear(3, 4)
                for i in range(n):
                    self.add_module(f'm{i}', nn.Linear(4, 4))
                self.last = nn.Linear(4, 5)
            def forward(self, x):
                for part in self.children():
                    x = part(x)
                return x
        reveal_type(Net(int(input()))(torch.zeros(2, 3)))
        """,
        "(2, 5)",
    ),
    "a branch that asserts nothing but a lie ends there": (
        """
        def f(a):
            if a:
                return torch.zeros(3)
            else:
                assert False, 'no such thing'
        reveal_type(f(input() == 'a'))
        """,
        "(3,)",
    ),
    "an ordered dict of pairs that nobody has counted": (
        """
        from collections import OrderedDict
        maps = OrderedDict([(name, torch.zeros(2, 3)) for name in input().split()])
        reveal_type(list(maps.values())[-1])
        reveal_type(OrderedDict([('a', torch.zeros(4))])['a'])
        """,
        "(2, 3)",
        "(4,)",
    ),
    "one of two models": (
        """
        import os
        if os.environ['m'] == 'a':
            model = nn.Linear(3, 4)
        else:
            model = nn.Sequential(nn.Linear(3, 5), nn.Linear(5, 4))
        reveal_type(model(torch.zeros(2, 3)))
        """,
        "(2, 4)",
    ),
    "copies": (
        """
        import copy
        m = nn.Dropout()
        ms = nn.ModuleList([copy.deepcopy(m) for _ in range(3)])
        ms.eval()
        reveal_type(ms[1].training)
        reveal_type(m.training)
        """,
        "False",
        "True",
    ),
    "an object that is iterated": (
        """
        class It:
            def __iter__(self):
                for i in range(3): yield torch.zeros(2)
        for x in It(): reveal_type(x)
        """,
        "(2,)",
    ),
    "a cached property": (
        """
        class A:
            @functools.cached_property
            def x(self): return torch.zeros(3)
        reveal_type(A().x)
        """,
        "(3,)",
    ),
    "settings in a dict": (
        "cfg = dict(in_features=3, out_features=4)\nreveal_type(nn.Linear(**cfg)(torch.zeros(2,3)))",
        "(2, 4)",
    ),
}


@pytest.mark.parametrize("name", OBJECTS)
def test_what_an_object_gives_is_known(name: str) -> None:
    text, *wanted = OBJECTS[name]
    check(text, *wanted)


def test_fields_of_a_data_class_with_options() -> None:
    check(
        """
        @dataclasses.dataclass(frozen=True)
        class Sizes:
            width: int = 3
            depth: int = 2
        sizes = Sizes(5)
        reveal_type(torch.zeros(sizes.width, sizes.depth))
        """,
        "(5, 2)",
    )


def test_fields_that_arguments_out_of_view_may_give() -> None:
    check(
        """
        from somewhere import options, Base
        @dataclasses.dataclass
        class Sizes:
            width: int = 3
        class Settings(Base):
            width: int = 3
        reveal_type(Sizes(**options).width)
        reveal_type(Settings(width=5).width)
        reveal_type(Settings().width)
        """,
        "Unknown",
        "Unknown",
        "3",
    )


def test_fields_of_a_parameter_that_nobody_gives_a_value() -> None:
    check(
        """
        @dataclasses.dataclass
        class Layer:
            units: int
            rates: list[float]
        @dataclasses.dataclass
        class Net:
            hidden: Layer
        def build(net: Net):
            reveal_type(torch.zeros(2, net.hidden.units))
            reveal_type(torch.tensor(net.hidden.rates))
            reveal_type(nn.Linear(net.hidden.units, 4)(torch.zeros(3, net.hidden.units)))
        """,
        "(2, units)",
        "float32 (?,)",
        "(3, 4)",
    )


def test_a_class_is_neither_none_nor_a_text() -> None:
    check(
        """
        class Block(nn.Module):
            pass
        def made(norm=None, act="relu"):
            norm = nn.BatchNorm2d if norm is None else norm
            return norm, act == "relu"
        reveal_type(Block is not None)
        reveal_type(made(nn.GroupNorm)[0](2, 4)(torch.zeros(3, 4, 5, 5)))
        reveal_type(made()[0](4)(torch.zeros(3, 4, 5, 5)))
        reveal_type(made(act=nn.ReLU)[1])
        """,
        "True",
        "(3, 4, 5, 5)",
        "(3, 4, 5, 5)",
        "False",
    )


def test_a_data_class_is_built_by_the_constructor_of_a_subclass() -> None:
    check(
        """
        @dataclasses.dataclass
        class Sizes:
            width: int
            depth: int = 2
            def __post_init__(self):
                self.area = self.width * self.depth
        class Rounded(Sizes):
            def __init__(self, width, scale=1.0):
                super().__init__(int(width * scale))
                self.scale = scale
        class Deep(Rounded):
            def __init__(self):
                super(Deep, self).__init__(8)
        sizes = Rounded(8, 2.0)
        reveal_type(sizes.width)
        reveal_type(sizes.depth)
        reveal_type(sizes.area)
        reveal_type(Deep().width)
        """,
        "16",
        "2",
        "32",
        "8",
    )


def test_what_was_taken_of_an_iterator_is_gone() -> None:
    text = """
    parts = [torch.zeros(2, 3), torch.zeros(2, 5)]
    ahead, back = iter(parts), reversed(parts)
    next(ahead), next(back)
    left = list(back)
    reveal_type(list(ahead)[0])
    reveal_type(len(left))
    reveal_type(list(iter(parts))[1])
    """
    check(text, "(2, ?)", "int", "(2, 5)")
