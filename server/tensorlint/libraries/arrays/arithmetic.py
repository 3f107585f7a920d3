"""Arithmetic and comparison of arrays: broadcasting, lineage, and the preprocessing that an expression by hand is."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.frames import CallPath, called_from, leads_to
from tensorlint.libraries.arrays import activations
from tensorlint.libraries.arrays.activations import HAND_MADE, with_learned
from tensorlint.libraries.arrays.conditions import compared, negated
from tensorlint.libraries.arrays.dtypes import is_float, promote, scalar_kind
from tensorlint.libraries.arrays.memory import unordered_if
from tensorlint.libraries.arrays.misfits import refuse
from tensorlint.libraries.arrays.weights import moved
from tensorlint.libraries.gradients import graph_of_all, hardened
from tensorlint.libraries.labels import CONSTANT, constants_of, without_constants
from tensorlint.values import (
    ANY,
    ONE_SAMPLE,
    SAMPLED,
    UNKNOWN,
    Array,
    Const,
    Graph,
    Kept,
    LibraryObject,
    Number,
    Origins,
    Sequence,
    Shape,
    Statistic,
    Step,
    Steps,
    Tuple,
    Value,
    broadcast,
    is_one_row,
    keys,
    range_between,
    then,
    then_affine,
    unite,
)
from tensorlint.values.scores import after_array, after_function, after_number
from tensorlint.values.steps import PIXEL_DIVISORS, scales_pixels

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Registry

COMPARISONS: Final = {"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE"}
RANK: Final = {"numpy": 0, "pandas": 1, "keras": 2, "tensorflow": 3, "jax": 3, "torch": 4}
SYMBOLS: Final = {"Add": "+", "Sub": "-", "Mult": "*", "Div": "/", "Pow": "**", "Mod": "%", "FloorDiv": "//", "MatMult": "@"}


def register(registry: Registry) -> None:
    """Lets the operators of the language find arrays."""
    registry.binary = combine
    registry.unary = negate
    from tensorlint.libraries.arrays.assigning import assign_item

    registry.assign_item = assign_item


def negate(m: Machine, operator: str, value: Value, content: Array, node: ast.AST) -> Value:
    """-x, +x, ~x."""
    if operator == "USub":
        scores = after_function(content.scores, "neg")
        return without_constants(content).derive(
            steps=then_affine(content.steps, -1.0, 0.0, "* -1", m.token(node)), scores=scores, statistic=None, formula=None
        )
    out = content.derive(scores=None, statistic=None, formula=None, base=None)
    return negated(out, content) if operator == "Invert" else out


def combine(m: Machine, operator: str, left: tuple[Value, Value], right: tuple[Value, Value], node: ast.AST) -> Value:
    """left operator right, where at least one is an array."""
    a, b = _as_operand(m, left[1]), _as_operand(m, right[1])
    if a is None or b is None:
        if operator in COMPARISONS and any(isinstance(each, Const) and isinstance(each.value, str) for each in (left[1], right[1])):
            return _compared_with_text(operator, left[1], right[1])
        return _with_unknown(left[1] if isinstance(left[1], Array) else right[1])
    if _is_kept(a) or (_is_kept(b) and (operator not in {"Sub", "Div"} or (isinstance(a, Array) and a.image is not None))):
        return _with_unknown(b if _is_kept(a) else a)
    if operator == "MatMult":
        from tensorlint.libraries.arrays.products import matmul

        return matmul(m, a, b, node) if isinstance(a, Array) and isinstance(b, Array) else UNKNOWN
    main = a if isinstance(a, Array) else b
    assert isinstance(main, Array)
    for each in (a, b):
        if isinstance(each, Array) and each.scores is not None:
            m.use_scores(each, "arithmetic", m.place(node))
    if isinstance(a, Array) and isinstance(b, Array):
        shape, fits = broadcast(a.shape, b.shape)
        library = max(a.library, b.library, key=lambda name: RANK.get(name, 0))
        origins = _rows_of(a, b)
        parts = {"left": left[0], "right": right[0], "a": a, "b": b, "operator": operator, "places": _operand_places(m, node), "node": node}
        if fits is False and operator not in COMPARISONS and _aligns(m, a) and _aligns(m, b):
            shape, fits = Shape([None] * max(len(a.shape.dims), len(b.shape.dims))), None
        if fits is not False:
            m.observe("combine", node, fits=fits, **parts)
        else:
            refuse(m, "combine", node, **parts)
            return Array(library, dtype=None, origins=origins)
    else:
        shape, library, origins = main.shape, main.library, main.origins
    if operator in COMPARISONS:
        graph = graph_of_all(m, [a, b])
        out = Array(library, shape, "bool", origins, graph=hardened(m, graph, "comparison", m.token(node)))
        if operator == "Eq":
            out = out.derive(formula=_formula("equal", left, right, a, b, m, node))
        return compared(out, operator, a, b)
    return _arithmetic(m, operator, left, right, a, b, main.derive(library=library, shape=shape, origins=origins), node)


def _rows_of(a: Array, b: Array) -> Origins:
    """Where the rows of a result come from: a statistic that data is combined with has none of its own."""
    if (a.statistic is None) == (b.statistic is None):
        return unite(a.origins, b.origins)
    data, statistic = (a, b) if a.statistic is None else (b, a)
    return unite(data.origins, frozenset(origin for origin in statistic.origins if origin.kind == "model"))


def _aligns(m: Machine, content: Array) -> bool:
    """Whether arithmetic on such arrays goes by the labels of their rows: rows that only one of two has become gaps, and nothing raises."""
    cls = m.registry.arrays.get(content.library)
    return cls is not None and bool(cls.fact("aligns"))


def _operand_places(m: Machine, node: ast.AST) -> tuple[object, object] | None:
    if isinstance(node, ast.BinOp):
        return m.place(node.left), m.place(node.right)
    if isinstance(node, ast.Compare):
        return m.place(node.left), m.place(node.comparators[0])
    if isinstance(node, ast.AugAssign):
        return m.place(node.target), m.place(node.value)
    if isinstance(node, ast.Call) and len(node.args) >= 2:
        return m.place(node.args[0]), m.place(node.args[1])
    return None


def _formula(kind: str, left: tuple[Value, Value], right: tuple[Value, Value], a: Value, b: Value, m: Machine, node: ast.AST) -> tuple[object, ...] | None:
    """What a loss or metric by hand is made of: (kind, left, right, their descriptions, their places)."""
    if not (isinstance(a, Array) and isinstance(b, Array)):
        return None
    places = _operand_places(m, node)
    return None if places is None else (kind, left[0], right[0], a, b, places)


def _as_operand(m: Machine, content: Value) -> Array | Const | Number | None:
    """The operand as arithmetic sees it: an array, a number, or a list of numbers as a constant array."""
    if isinstance(content, (Array, Number)):
        return content
    if isinstance(content, Const):
        return content if isinstance(content.value, (bool, int, float)) else None
    if isinstance(content, LibraryObject):
        cls = m.registry.class_named(content.name)
        numbers_of = cls.action("operand") if cls is not None else None
        numbers: Array | None = None if numbers_of is None else numbers_of(content)
        return numbers
    if isinstance(content, (Tuple, Sequence)):
        constant = m.constant(content)
        if isinstance(constant, tuple) and all(isinstance(item, (int, float)) for item in constant):
            return Array("numpy", Shape((len(constant),)), "float64", closed=True).derive(flags=frozenset({(CONSTANT, constant)}))
    return None


def _is_kept(content: Value) -> bool:
    """Whether these are numbers that a file keeps."""
    return isinstance(content, Array) and any(isinstance(flag, Kept) for flag in content.flags)


def _with_unknown(known: Value) -> Value:
    """An array combined with something unknown: the library and the data that it came from stay, the preprocessing is open."""
    if not isinstance(known, Array):
        return UNKNOWN
    return Array(known.library, ANY, None, known.origins, graph=known.graph if known.graph is not None and known.graph.flows else None)


def _compared_with_text(operator: str, a: Value, b: Value) -> Value:
    """Which of the names in a column are this one."""
    main = a if isinstance(a, Array) else b
    assert isinstance(main, Array)
    return compared(Array(main.library, main.shape, "bool", main.origins), operator, a, b)


READ: Final = frozenset({"file", "dataset", "parameter"})
RANGED: Final = "ranged"
"""Made-up numbers have been brought to a range: how they were made, or a step like those of the training data."""
RANGING: Final = frozenset({"Mult", "Div", "Add", "Sub"})


def _arithmetic(m: Machine, operator: str, left: tuple[Value, Value], right: tuple[Value, Value], a: Value, b: Value, out: Array, node: ast.AST) -> Value:
    main, other = (a, b) if isinstance(a, Array) else (b, a)
    assert isinstance(main, Array)
    dtype = promote(main, other)
    if operator == "Div" and not (is_float(dtype) or dtype is None or dtype.startswith("complex")):
        dtype = "float32" if out.library == "torch" else "float64"
    steps, closed = _steps(m, operator, a, b, node)
    if (
        not closed
        and isinstance(other, Number)
        and main.closed
        and not main.steps
        and _is_made_up(main.origins)
        and isinstance((left if main is a else right)[0], Array)
    ):
        steps, closed = (), True  # numbers that have no name yet: this is how the data is made
    formula = None
    if operator == "Sub":
        formula = _formula("difference", left, right, a, b, m, node)
    elif operator == "Pow" and main is a and main.formula is not None and main.formula[0] == "difference":
        formula = ("squared", *main.formula[1:])
    elif operator in {"Mult", "Div"} and main.formula is not None and isinstance(other, (Const, Number)) and main.formula[0] not in HAND_MADE:
        formula = main.formula
    formula = formula or activations.combined(operator, a, b)
    statistic = main.statistic if operator == "Add" and isinstance(other, (Const, Number)) and _is_tiny(other) else None
    statistic = statistic or _range_of(operator, a, b)
    columns = None
    if main.columns:
        stories = []
        for name, (own, known) in main.columns:
            each = main.derive(steps=own, closed=known, columns=None)
            first, second = (each, b) if main is a else (a, each)
            stories.append((name, _steps(m, operator, first, second, node)))
        columns = tuple(stories)
    named = not isinstance(other, Array) or other.statistic is not None
    graph = _graph(m, operator, a, b)
    if isinstance(a, Array) and isinstance(b, Array):
        scores = after_array(a.scores, operator, b.scores) or with_learned(a, operator, b)
    else:
        scores = after_number(main.scores, operator, other.value if isinstance(other, Const) else None) if main is a or operator != "Div" else None
    scores = scores or activations.quotient(operator, a, b, m.token(node)) or activations.shifted(operator, a, b)
    ranged = isinstance(other, Const) and operator in RANGING and not main.steps and not steps and _is_made_up(main.origins)
    made = out.derive(
        dtype=dtype,
        steps=steps,
        closed=closed,
        scores=scores,
        graph=graph,
        statistic=statistic,
        formula=formula,
        base=None,
        columns=columns,
        flags=unordered_if(
            frozenset(flag for flag in main.flags if named and isinstance(flag, tuple) and flag[0] == "columns") | ({RANGED} if ranged else frozenset()),
            *(each for each in (a, b) if isinstance(each, Array)),
        ),
        axes=main.axes if main.shape == out.shape else (),
    )
    return moved(m, operator, a, b, made, node)


def _graph(m: Machine, operator: str, a: Value, b: Value) -> Graph | None:
    """The graph of the result; of a sum of numbers with a term that is cut off from other data, that term is kept in mind."""
    graph = graph_of_all(m, [a, b])
    if graph is None or graph.state != "attached" or not (isinstance(a, Array) and isinstance(b, Array)):
        return graph
    if operator not in {"Add", "Sub"}:
        scaled = a if operator in {"Mult", "Div"} and not _flows(b) else b if operator == "Mult" and not _flows(a) else None
        return graph if scaled is not None else graph.with_term(None)  # a term of a divisor, or of a factor, has its part in the gradients of the other
    for dead, other in ((a, b), (b, a)):
        ended = dead.graph is not None and dead.graph.is_hard and dead.shape.rank == 0 and other.shape.rank in {0, None}
        if ended and not dead.origins & other.origins:
            return graph.with_term(dead.graph)  # type: ignore[arg-type]
    return graph


def _flows(value: Array) -> bool:
    return value.graph is None or value.graph.flows


def _is_tiny(value: Value) -> bool:
    return isinstance(value, Const) and isinstance(value.value, float) and 0 <= value.value < 1e-2


def _steps(m: Machine, operator: str, a: Value, b: Value, node: ast.AST) -> tuple[Steps, bool]:
    """The preprocessing of the result, and whether it is all that was done."""
    token = m.token(node)
    sign = SYMBOLS.get(operator, operator)
    if isinstance(a, Array) and isinstance(b, Number) and isinstance(b.statistic, Statistic):
        return _with_array(operator, sign, a, Array("numpy", Shape(())).derive(statistic=b.statistic), token)
    if isinstance(a, Array) and not isinstance(b, Array):
        constant = _plain(b)
        if constant is None:
            return then(a.steps, Step("function", (sign, None), sign, token)), False
        return _with_constant(a, operator, constant, token), a.closed
    if isinstance(b, Array) and not isinstance(a, Array):
        constant = _plain(a)
        if constant is None:
            return b.steps, False
        if operator in {"Add", "Mult"}:
            return _with_constant(b, operator, constant, token), b.closed
        if operator == "Sub":
            return then_affine(b.steps, -1.0, constant, f"{constant:g} -", token), b.closed
        return then(b.steps, Step("function", (operator, constant), sign, token)), b.closed
    assert isinstance(a, Array)
    assert isinstance(b, Array)
    return _with_array(operator, sign, a, b, token)


def _plain(value: Value) -> float | None:
    if isinstance(value, Const) and isinstance(value.value, (int, float)):
        try:
            return float(value.value)
        except OverflowError:
            return None
    return None


def _with_constant(a: Array, operator: str, constant: float, token: tuple[object, object]) -> Steps:
    label = f"{SYMBOLS.get(operator, operator)} {constant:g}"
    if operator == "Add":
        scale, offset = 1.0, constant
    elif operator == "Sub":
        scale, offset = 1.0, -constant
    elif operator == "Mult":
        scale, offset = constant, 0.0
    elif operator == "Div" and constant:
        scale, offset = 1.0 / constant, 0.0
    else:
        return then(a.steps, Step("function", (operator, constant), label, token))
    steps = then_affine(a.steps, scale, offset, label, token)
    centres = operator == "Sub" and constant in PIXEL_DIVISORS
    if not a.steps and steps and not centres and not scales_pixels(steps[0].operand) and _is_made_up(a.origins) and _are_made_in(token[1], a.origins):
        return a.steps  # random numbers brought to a range: that is how the data is made, not what is done to it
    return steps


def _is_made_up(origins: Origins) -> bool:
    return bool(origins) and all(origin.kind == "generated" and not origin.part for origin in origins)


def _are_made_in(path: object, origins: Origins) -> bool:
    """Whether numbers are made up in the function where something is done to them, or in one that it calls: what is handed to a function is data to it."""
    assert path is None or isinstance(path, CallPath)
    function = called_from(path)
    return all(leads_to(function, origin.token[1]) for origin in origins if isinstance(origin.token, tuple) and isinstance(origin.token[1], CallPath | None))


def _with_array(operator: str, sign: str, a: Array, b: Array, token: tuple[object, object]) -> tuple[Steps, bool]:
    operand = _statistic_operand(b)
    if isinstance(operand, Statistic) and _of_each_sample(operand, a):
        return then(a.steps, Step("function", (operator, operand.kind, operand.axis), _name_of(operand, sign), token)), a.closed
    told = _statistic_operand(a)
    as_data = (
        not isinstance(told, (Statistic, Kept)) if isinstance(operand, (Statistic, Kept)) else told is None
    )  # rows that were written down are data all the same
    if operand is not None and as_data:
        if operator == "Sub":
            return then(a.steps, Step("subtract", operand, _name_of(operand, sign), token)), a.closed
        if operator == "Div":
            return then(a.steps, Step("divide", operand, _name_of(operand, sign), token)), a.closed
        return then(a.steps, Step("function", (operator, operand), _name_of(operand, sign), token)), a.closed
    if operator in RANGING and operand is None and b.shape.rank == 1 and _is_written_down(b) and not _is_written_down(a):
        return a.steps, False  # numbers that stand in the program, and of which it is not known any more what they are
    if not a.steps and not b.steps:
        return (), a.closed and b.closed and not (operator in RANGING and _is_of_another_source(a, b))
    if _is_made_up(a.origins | b.origins) and not (a.steps and b.steps) and a.origins.isdisjoint(b.origins):
        return (), a.closed and b.closed  # made of two lots of made up numbers
    if keys(a.steps) == keys(b.steps):
        return a.steps, False
    return (), False


def _is_written_down(array: Array) -> bool:
    """Whether all of it are numbers that stand in the program."""
    return bool(array.origins) and all(origin.kind == "generated" and origin.name == "literal" for origin in array.origins)


def _is_of_another_source(a: Array, b: Array) -> bool:
    """Whether one of two comes from where the other does not: numbers that were read beside the data may be its statistics."""
    of_a, of_b = ({origin.token for origin in each.origins if origin.kind in READ} for each in (a, b))
    return bool(of_a and of_b) and not of_a & of_b


def _of_each_sample(statistic: Statistic, data: Array) -> bool:
    """Whether the statistic is taken of each sample by itself: then it is no statistic of the data, and training and inference are treated alike."""
    if ONE_SAMPLE in data.flags or statistic.axis == SAMPLED or (statistic.of and all(map(is_one_row, statistic.of))):
        return True
    axes = statistic.axis if isinstance(statistic.axis, tuple) else (statistic.axis,)
    rank = data.shape.rank
    return all(isinstance(axis, int) and axis != 0 and not (rank is not None and axis == -rank) for axis in axes)


def _range_of(operator: str, a: Value, b: Value) -> Statistic | None:
    """`max - min` of one data is a statistic too."""
    if operator != "Sub" or not isinstance(a, Array) or not isinstance(b, Array) or a.statistic is None or b.statistic is None:
        return None
    return range_between(a.statistic, b.statistic)


def _statistic_operand(array: Array) -> object:
    """What a step works with: a statistic, or constants."""
    if array.statistic is not None:
        return array.statistic
    for flag in array.flags:
        if isinstance(flag, Kept):
            return flag
    return constants_of(array)


def _name_of(operand: object, sign: str) -> str:
    kind = operand.called if isinstance(operand, Kept) else getattr(operand, "kind", None)
    return f"{sign} {kind}" if kind else f"{sign} {operand}"


__all__ = ["combine", "negate", "register", "scalar_kind"]
