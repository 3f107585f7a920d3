"""The standard library, and small tools around training that pass things through or change nothing: tqdm, loggers, plots."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.iteration import element, items_and_rest
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.subscripts import MAKES, get_item
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.notation import Library
from tensorlint.libraries.python.conversions import to_dict
from tensorlint.libraries.python.copies import copied, copied_whole
from tensorlint.values import (
    BOOL,
    CALCULATED,
    FLOAT,
    INT,
    NONE,
    TEXT,
    UNKNOWN,
    Const,
    Function,
    LibraryName,
    LibraryObject,
    Mapping_,
    Sequence,
    Tuple,
    Value,
    join,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.syntax import Place
    from tensorlint.values import Ref

NEUTRAL: Final = (
    "logging warnings matplotlib seaborn plotly wandb tensorboard tensorboardX mlflow loguru pprint rich time datetime random gc sys traceback os pathlib json yaml csv "
    "torchsummary torchinfo thop IPython torch.utils.tensorboard sklearn.tree.plot_tree sklearn.utils psutil inspect pickle joblib shutil glob re string cv2.imwrite cv2.imshow"
)


def register(registry: Registry) -> None:
    """Rows of the standard library."""
    registry.neutral.update(NEUTRAL.split())
    typing = Library(registry, "typing")
    typing.row("cast(typ, val)", lambda call: call["val"])
    functools = Library(registry, "functools")
    functools.klass("partial(func, *args, **kwargs)", hands_on=True).invoked("(*args, **kwargs)", _call_partial).hooks(created=_hand_on)
    functools.row("cached_property(func)", lambda call: UNKNOWN, property=True)
    functools.rows("lru_cache cache singledispatch", "(*args, **kwargs)", _decorator)
    functools.row("wraps(wrapped, *args, **kwargs)", lambda call: LibraryName("functools.unchanged"))
    functools.row("unchanged(function)", lambda call: call["function"])
    functools.row("reduce(function, sequence, initial=None)", _reduce)
    contextlib = Library(registry, "contextlib")
    contextlib.rows("contextmanager asynccontextmanager", "(func)", lambda call: call["func"], generator_manager=True)
    contextlib.rows("suppress redirect_stdout nullcontext", "(*args, **kwargs)", lambda call: UNKNOWN)
    Library(registry, "importlib").row("import_module(name, package=None)", _import)
    copy = Library(registry, "copy")
    copy.row("deepcopy(x, memo=None)", copied_whole)
    copy.row("copy(x)", copied)
    math = Library(registry, "math")
    for name in ("sqrt", "exp", "log", "log2", "log10", "sin", "cos", "tan", "pow", "fabs"):
        math.row(f"{name}(*args)", _math)
    math.rows("ceil floor gcd comb factorial prod", "(*args)", _whole)
    math.rows("isnan isinf isfinite isclose", "(*args, **kwargs)", lambda call: BOOL)
    for name in ("pi", "e", "inf"):
        import math as real

        math.constant(name, Const(getattr(real, name)))
    for module, names in (
        ("os", "path.join path.dirname path.basename path.abspath path.realpath path.normpath getcwd getenv path.splitext"),
        ("time", "strftime ctime asctime"),
    ):
        Library(registry, module).rows(names, "(*args, **kwargs)", _path)
    Library(registry, "os").rows("path.exists path.isfile path.isdir", "(path)", lambda call: BOOL)
    Library(registry, "os").rows("makedirs listdir remove mkdir chdir system walk", "(*args, **kwargs)", lambda call: UNKNOWN)
    Library(registry, "time").rows("time perf_counter process_time sleep", "(*args)", lambda call: FLOAT)
    random = Library(registry, "random")
    random.rows("random uniform gauss", "(*args)", lambda call: CALCULATED)
    random.rows("randint randrange", "(*args)", lambda call: INT)
    random.rows("seed shuffle", "(*args)", lambda call: NONE)
    random.row("choice(seq)", lambda call: element_of(call, "seq"))
    random.row("sample(population, k, *, counts=None)", _drawn)
    random.row("choices(population, weights=None, *, cum_weights=None, k=1)", _drawn)
    itertools = Library(registry, "itertools")
    itertools.row("chain(*args)", lambda call: _chained(call, call.star()))
    itertools.row("chain.from_iterable(iterable)", _chained_from)
    itertools.rows("islice cycle", "(iterable, *args)", lambda call: _passed_on(call, "iterable"))
    itertools.row("product(*args, repeat=1)", _combined)
    itertools.rows("permutations combinations combinations_with_replacement", "(iterable, r=None)", _combined)
    itertools.row("repeat(object, times=None)", lambda call: Sequence((), call["object"], "iterator"))
    itertools.row("count(start=0, step=1)", lambda call: Sequence((), INT if type(call.constant("start", None)) is int and type(call.constant("step", None)) is int else UNKNOWN, "iterator"))  # fmt: skip
    Library(registry, "operator").klass("itemgetter(item, *args)").invoked("(obj)", _got)
    collections = Library(registry, "collections")
    collections.row("OrderedDict(*args, **kwargs)", to_dict)
    collections.row("defaultdict(*args, **kwargs)", _with_default)
    collections.row("Counter(*args, **kwargs)", lambda call: call.machine.make(Mapping_((), UNKNOWN), call.token))
    collections.row("deque(iterable=(), maxlen=None)", _queue)
    tqdm = Library(registry, "tqdm")
    for name in ("tqdm", "trange", "auto.tqdm", "notebook.tqdm", "autonotebook.tqdm", "std.tqdm", "tqdm_notebook"):
        bar = tqdm.klass(f"{name}(iterable=None, *args, **kwargs)")
        bar.hooks(iterate=_of_bar, enter=lambda m, manager, content: manager, exit=lambda m, manager, content: None)
        bar.methods("update set_description set_postfix write close set_postfix_str refresh reset", "(*args, **kwargs)", _shown)
    registry.entries["tqdm"] = registry.entries["tqdm.tqdm"]


RESOLVES: Final = ("os.path.abspath", "os.path.realpath", "os.path.normpath")
MAX_TOGETHER: Final = 8


def _combined(call: Call) -> Value:
    """Tuples of one item of each, or of several of one."""
    m = call.machine
    times = call.constant("repeat" if call.row.name.endswith("product") else "r", MISSING)
    given = call.star() if call.row.name.endswith("product") else (call["iterable"],)
    if not given or not isinstance(times, int) or not 0 < times * len(given) <= MAX_TOGETHER:
        return Sequence((), UNKNOWN, "iterator")
    return Sequence((), Tuple(tuple(element(m, each, call.node) for each in given) * times), "iterator")


def _got(call: Call) -> Value:
    """`itemgetter(1)(pair)`: the items under these keys."""
    own, m = call.own(), call.machine
    if not isinstance(own, LibraryObject) or any(name == "?" for name, _ in own.arguments):
        return UNKNOWN
    more = own.get("*args", Tuple(()))
    keys = (own.get("item", UNKNOWN), *(more.items if isinstance(more, Tuple) else (UNKNOWN,)))
    found = tuple(get_item(m, call["obj"], key, call.node) for key in keys)
    return found[0] if len(found) == 1 else Tuple(found)


def _with_default(call: Call) -> Value:
    """A dict that makes what it is asked for and has not."""
    values = call.star()
    empty = len(values) == 1 and all(name.startswith("*") for name in call.bound)
    made = call.machine.make(Mapping_((), None if empty else UNKNOWN), call.token)
    if values:
        call.machine.set(made.cell, MAKES, values[0])
    return made


def _import(call: Call) -> Value:
    name = call.constant("name", MISSING)
    if not isinstance(name, str) or not name or name.startswith("."):
        return UNKNOWN
    return call.machine.program.links.import_module(call.machine, name, 0, whole=True)


def _hand_on(m: Machine, ref: Ref, place: Place) -> None:
    """Whoever gets a function with some of its arguments calls it with the others."""
    content = m.content(ref)
    if isinstance(content, LibraryObject):
        m.use(content.get("func"), "escape", place)


def _call_partial(call: Call) -> Value:
    from tensorlint.interpreter.calls import call_value

    content = call.own()
    assert isinstance(content, LibraryObject)
    kept = content.get("*args", MISSING)
    positional = [*(kept.items if kept is not MISSING else ()), *call.star()]  # type: ignore[attr-defined]
    keywords = {name: value for name, value in content.arguments if name not in {"func", "*args", "?"}}
    keywords.update({name: value for name, value in call.bound.items() if not name.startswith("*")})
    return call_value(call.machine, content.get("func"), positional, keywords, call.node)


def _decorator(call: Call) -> Value:
    values = call.star()
    return values[0] if len(values) == 1 and isinstance(values[0], Function) else UNKNOWN


def _reduce(call: Call) -> Value:
    from tensorlint.interpreter.calls import call_value

    m = call.machine
    items, rest = items_and_rest(m, call["sequence"], call.node)
    start = (call["initial"], *items) if call.given("initial") else items
    if rest is not None or not start or len(start) > 8:
        return UNKNOWN
    out = start[0]
    for item in start[1:]:
        out = call_value(m, call["function"], [out, item], {}, call.node)
    return out


def _chained(call: Call, values: tuple[Value, ...]) -> Value:
    spreads = [items_and_rest(call.machine, value, call.node) for value in values]
    if all(rest is None for _, rest in spreads):
        return Sequence(tuple(item for items, _ in spreads for item in items), None, "iterator")
    out: Value | None = None
    for items, rest in spreads:
        for each in (*items, *(() if rest is None else (rest,))):
            out = each if out is None else join(out, each)
    return Sequence((), UNKNOWN if out is None else out, "iterator")


def _chained_from(call: Call) -> Value:
    items, rest = items_and_rest(call.machine, call["iterable"], call.node)
    return _chained(call, items) if rest is None else Sequence((), UNKNOWN, "iterator")


def _math(call: Call) -> Value:
    import math

    values = [call.machine.constant(value, MISSING) for value in call.star()]
    if values and all(isinstance(value, (int, float)) for value in values):
        try:
            return Const(float(getattr(math, call.row.name.rpartition(".")[2])(*values)))
        except (ValueError, OverflowError, TypeError):
            return CALCULATED
    return CALCULATED


def _whole(call: Call) -> Value:
    import math

    values = [call.machine.constant(value, MISSING) for value in call.star()]
    name = call.row.name.rpartition(".")[2]
    if len(values) == 1 and isinstance(values[0], (int, float)) and name in {"ceil", "floor"}:
        return Const(getattr(math, name)(values[0]))
    return INT


def _path(call: Call) -> Value:
    from tensorlint.libraries.python.files import path_of

    values = [path_of(call.machine, value) or MISSING for value in call.star()]
    if call.row.name == "os.path.join" and values and all(isinstance(value, str) for value in values):
        return Const("/".join(values))  # type: ignore[arg-type]
    if len(values) == 1 and isinstance(values[0], str):
        head, _, last = values[0].rpartition("/")
        resolved = posixpath.normpath(values[0]) if values[0] else ""
        known = {"os.path.dirname": head, "os.path.basename": last, **dict.fromkeys(RESOLVES, resolved)}.get(call.row.name)
        return TEXT if known is None else Const(known)
    return TEXT


def _passed_on(call: Call, name: str) -> Value:
    items, rest = items_and_rest(call.machine, call[name], call.node)
    return Sequence((), rest if rest is not None else items[0] if len(set(items)) == 1 else UNKNOWN, "iterator")


def _of_bar(m: Machine, receiver: Value, content: Value) -> Value | None:
    assert isinstance(content, LibraryObject)
    items, rest = items_and_rest(m, content.get("iterable"), m.frame.unit.body[0])
    inner = m.content(content.get("iterable"))
    kind = inner.kind if isinstance(inner, Sequence) else "iterator"
    return Sequence(items, rest, kind)


def _shown(call: Call) -> Value:
    for value in call.bound.values():
        call.machine.use(value, "screen", call.place)
    return NONE


def element_of(call: Call, name: str) -> Value:
    """One item, whichever it is, where all are alike."""
    items, rest = items_and_rest(call.machine, call[name], call.node)
    alike = {*items, *(() if rest is None else (rest,))}
    return alike.pop() if len(alike) == 1 else UNKNOWN


def _drawn(call: Call) -> Value:
    """Items drawn by chance: so many of any."""
    each = element_of(call, "population")
    size = dim_of(call.machine, call["k"])
    return call.machine.make(Sequence((), each, "list", size=size), call.token)


def _queue(call: Call) -> Value:
    items, rest = items_and_rest(call.machine, call["iterable"], call.node) if call.given("iterable") else ((), None)
    return call.machine.make(Sequence(items, rest), call.token)
