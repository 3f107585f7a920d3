"""What is inferred of an operation must contain what the real library gives; where the real one raises, nothing is claimed of the result."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tensorlint.analysis import Analyzer
from tensorlint.project.settings import Settings

SIZES = st.lists(st.integers(1, 5), min_size=0, max_size=4).map(tuple)
AXES = st.integers(-4, 4)

TORCH = (
    "x.sum()",
    "x.mean({a})",
    "x.std(dim={a}, keepdim=True)",
    "x.max({a})[0]",
    "x.argmax(dim={a})",
    "x.squeeze()",
    "x.squeeze({a})",
    "x.unsqueeze({a})",
    "x.flatten()",
    "x.flatten({a})",
    "x.flatten({a}, {b})",
    "x.transpose({a}, {b})",
    "x.mT",
    "x.reshape(-1)",
    "x.reshape({n}, -1)",
    "x.view(x.size(0), -1)",
    "x.permute(*reversed(range(x.dim())))",
    "x[{a}]",
    "x[None]",
    "x[..., None]",
    "x[..., 0]",
    "x[:, {a}]",
    "x[1:]",
    "x[:, :2]",
    "x[-1:]",
    "x[::2]",
    "x + y",
    "x * 2 - y",
    "x @ y",
    "x > 0",
    "x.long()",
    "x.long() + 1",
    "x.long() / 2",
    "x.bool()",
    "torch.cat([x, x], dim={a})",
    "torch.stack([x, x], dim={a})",
    "torch.cat([x, y])",
    "torch.where(x > 0, x, y)",
    "x.softmax({a})",
    "x.topk(1, dim={a})[1]",
    "x.chunk({n}, {a})[0]",
    "x.split(1, {a})[0]",
    "x.repeat(2, *x.shape[1:])",
    "x.expand(2, *x.shape)",
    "x.norm(dim={a})",
    "torch.nn.functional.one_hot(x.long().abs(), 9)",
    "torch.nn.Linear({n}, 3)(x)",
    "torch.nn.Flatten()(x)",
    "torch.nn.Embedding(9, {n})(x.long().abs())",
    "torch.nn.Conv2d({n}, 4, 2, padding=1)(x)",
    "torch.nn.Conv1d({n}, 4, 3, stride=2, padding=2)(x)",
    "torch.nn.ConvTranspose2d({n}, 2, 3, stride=2)(x)",
    "torch.nn.MaxPool2d(2)(x)",
    "torch.nn.AdaptiveAvgPool2d((2, 1))(x)",
    "torch.nn.GRU({n}, 3, batch_first=True)(x)[0]",
    "torch.nn.LSTM({n}, 3, num_layers=2, bidirectional=True)(x)[1][0]",
    "torch.nn.BatchNorm1d({n})(x)",
    "torch.nn.LayerNorm({n})(x)",
    "torch.nn.Dropout(0.3)(x)",
)
NUMPY = (
    "x.sum()",
    "x.mean(axis={a})",
    "x.std(axis={a}, keepdims=True)",
    "np.median(x, axis={a})",
    "x.argmax(axis={a})",
    "x.reshape(-1)",
    "x.reshape({n}, -1)",
    "x.reshape(-1, 1)",
    "x.ravel()",
    "x.T",
    "x.squeeze()",
    "np.squeeze(x, axis={a})",
    "np.expand_dims(x, {a})",
    "np.swapaxes(x, {a}, {b})",
    "x[{a}]",
    "x[:, None]",
    "x[..., 0]",
    "x[1:, :2]",
    "x[::-1]",
    "x + y",
    "x / 255",
    "x @ y",
    "x > 0",
    "x.astype('int64')",
    "x.astype(int) / 2",
    "x.astype('uint8') + 1",
    "np.concatenate([x, x], axis={a})",
    "np.stack([x, x], axis={a})",
    "np.vstack([x, x])",
    "np.hstack([x, x])",
    "np.column_stack([x, x])",
    "np.exp(x)",
    "np.clip(x, 0, 1)",
    "np.where(x > 0, 1, 0)",
    "np.zeros_like(x)",
    "np.arange({n})",
    "np.linspace(0, 1, {n})",
)


def infer(text: str, folder: Path) -> tuple[tuple[object, ...] | None, str | None]:
    """The shape and dtype that are inferred for the one `reveal_type` of a program."""
    analyzer = Analyzer(lambda path: Settings())
    analyzer.reraise = True
    path = str(folder / "program.py")
    analyzer.open(path, text)
    (revealed,) = analyzer.reveal(path)
    return revealed.shape, revealed.dtype


def contains(inferred: tuple[object, ...] | None, real: tuple[int, ...]) -> bool:
    """Whether a real shape lies inside an inferred one."""
    if inferred is None:
        return True
    if inferred[:1] == ("...",):
        inferred = inferred[1:]
        real = real[len(real) - len(inferred) :] if len(inferred) <= len(real) else (-1,)
    return len(inferred) == len(real) and all(not isinstance(a, int) or a == b for a, b in zip(inferred, real))


def hold(head: str, expression: str, folder: Path, *, exact: list[bool]) -> None:
    names: dict[str, object] = {"np": np, "torch": torch}
    shape, dtype = infer(f"{head}\nreveal_type({expression})\n", folder)
    try:
        exec(head, names)
        real = eval(expression, names)
    except Exception:
        return  # it raises: what comes out is unknown, and nothing is claimed of it here
    if not isinstance(real, (torch.Tensor, np.ndarray)):
        return
    kind = str(real.dtype).replace("torch.", "")
    assert contains(shape, tuple(real.shape)), f"{head}; {expression}: inferred {shape}, is {tuple(real.shape)}"
    assert dtype in (None, kind), f"{head}; {expression}: inferred {dtype}, is {kind}"
    exact.append(shape == tuple(real.shape))


@pytest.mark.parametrize("expression", TORCH)
def test_torch(expression: str, tmp_path: Path) -> None:
    exact: list[bool] = []

    @settings(max_examples=25, deadline=None, derandomize=True)
    @given(SIZES, SIZES, AXES, AXES, st.integers(1, 4))
    def run(first: tuple[int, ...], second: tuple[int, ...], a: int, b: int, n: int) -> None:
        head = f"import torch\nx = torch.rand({first!r}) * 8\ny = torch.rand({second!r})"
        hold(head, expression.format(a=a, b=b, n=n), tmp_path, exact=exact)

    run()
    assert not exact or sum(exact) / len(exact) >= 0.5, f"known in only {sum(exact)} of {len(exact)} draws"


@pytest.mark.parametrize("expression", NUMPY)
def test_numpy(expression: str, tmp_path: Path) -> None:
    exact: list[bool] = []

    @settings(max_examples=25, deadline=None, derandomize=True)
    @given(SIZES, SIZES, AXES, AXES, st.integers(1, 4))
    def run(first: tuple[int, ...], second: tuple[int, ...], a: int, b: int, n: int) -> None:
        head = f"import numpy as np\nx = np.random.random({first!r}) * 8\ny = np.random.random({second!r})"
        hold(head, expression.format(a=a, b=b, n=n), tmp_path, exact=exact)

    run()
    assert not exact or sum(exact) / len(exact) >= 0.5, f"known in only {sum(exact)} of {len(exact)} draws"
