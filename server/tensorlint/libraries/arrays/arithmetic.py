"""Arithmetic and comparison of arrays: broadcasting, lineage, and what is left of dtypes, scores and graphs."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.refusals import refuse
from tensorlint.libraries.arrays import activations
from tensorlint.libraries.arrays.activations import HAND_MADE, with_learned
from tensorlint.libraries.arrays.conditions import compared, negated
from tensorlint.libraries.arrays.dtypes import is_float, promote
from tensorlint.libraries.arrays.memory import unordered_if
from tensorlint.libraries.arrays.scaling import RANGED, RANGING, is_made_up, range_of, steps_after
from tensorlint.libraries.arrays.weights import moved
from tensorlint.libraries.gradients import graph_of_all, hardened
from tensorlint.libraries.labels import CONSTANT, without_constants
from tensorlint.values import (
    ANY,
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
    Tuple,
    Value,
    broadcast,
    then_affine,
    unite,
)
from tensorlint.values.scores import after_array, after_function, after_number

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Registry

COMPARISONS: Final = {"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE"}
RANK: Final = {"numpy": 0, "pandas": 1, "keras": 2, "tensorflow": 3, "jax": 3, "torch": 4}


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


def _weighted(operator: str, a: Value, b: Value) -> tuple[object, ...] | None:
    """The differences of a loss by hand that a number weighs, or a weight for each row: one shaped as all pairs says that pairs are meant.

    Widths that distances are divided by are no weights: a kernel has one for each of its centres.
    """
    for errors, weight in ((a, b), (b, a)):
        if not isinstance(errors, Array) or errors.formula is None or errors.formula[0] in HAND_MADE or (errors is b and operator == "Div"):
            continue
        if isinstance(weight, (Const, Number)):
            return errors.formula
        sides = (errors.formula[3], errors.formula[4])
        if (
            operator == "Mult"
            and isinstance(weight, Array)
            and weight.formula is None
            and any(isinstance(side, Array) and side.shape == weight.shape for side in sides)
        ):
            return errors.formula
    return None


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


def _arithmetic(m: Machine, operator: str, left: tuple[Value, Value], right: tuple[Value, Value], a: Value, b: Value, out: Array, node: ast.AST) -> Value:
    main, other = (a, b) if isinstance(a, Array) else (b, a)
    assert isinstance(main, Array)
    dtype = promote(main, other)
    if operator == "Div" and not (is_float(dtype) or dtype is None or dtype.startswith("complex")):
        dtype = "float32" if out.library == "torch" else "float64"
    steps, closed = steps_after(m, operator, a, b, node)
    if (
        not closed
        and isinstance(other, Number)
        and main.closed
        and not main.steps
        and is_made_up(main.origins)
        and isinstance((left if main is a else right)[0], Array)
    ):
        steps, closed = (), True  # numbers that have no name yet: this is how the data is made
    formula = None
    if operator == "Sub":
        formula = _formula("difference", left, right, a, b, m, node)
    elif operator == "Pow" and main is a and main.formula is not None and main.formula[0] == "difference":
        formula = ("squared", *main.formula[1:])
    elif operator in {"Mult", "Div"}:
        formula = _weighted(operator, a, b)
    formula = formula or activations.combined(operator, a, b)
    statistic = main.statistic if operator == "Add" and isinstance(other, (Const, Number)) and _is_tiny(other) else None
    statistic = statistic or range_of(operator, a, b)
    columns = None
    if main.columns:
        stories = []
        for name, (own, known) in main.columns:
            each = main.derive(steps=own, closed=known, columns=None)
            first, second = (each, b) if main is a else (a, each)
            stories.append((name, steps_after(m, operator, first, second, node)))
        columns = tuple(stories)
    named = not isinstance(other, Array) or other.statistic is not None
    graph = _graph(m, operator, a, b)
    if isinstance(a, Array) and isinstance(b, Array):
        scores = after_array(a.scores, operator, b.scores) or with_learned(a, operator, b)
    else:
        scores = after_number(main.scores, operator, other.value if isinstance(other, Const) else None) if main is a or operator != "Div" else None
    scores = scores or activations.quotient(operator, a, b, m.token(node)) or activations.shifted(operator, a, b)
    ranged = isinstance(other, Const) and operator in RANGING and not main.steps and not steps and is_made_up(main.origins)
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
