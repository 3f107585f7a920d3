"""numpy's arrays: their attributes, and the methods and functions that look at one array from another side."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.libraries.arrays import shaping, spelling, turning
from tensorlint.libraries.arrays.channels import flipped, may_hold_channels, with_turned_steps
from tensorlint.libraries.arrays.creation import asked_shape
from tensorlint.libraries.arrays.indexing import index_array, iterate_array
from tensorlint.libraries.arrays.listing import listed
from tensorlint.libraries.arrays.patterns import as_array
from tensorlint.libraries.arrays.shaping import axes_argument, shape_argument, shape_value
from tensorlint.libraries.arrays.turning import moving, permute
from tensorlint.libraries.labels import without_constants
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.values import ANY, INT, NONE, UNKNOWN, Array, Const, LibraryName, Number, Ref, Shape, Tuple

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer
    from tensorlint.values import Value


SPELLED: Final = (
    (spelling.FRONT, "[None, ...]"),
    (spelling.SECOND, ".reshape(-1, 1)"),
    (spelling.WITHOUT_LAST, ".ravel()"),
    (spelling.LIKE, ".reshape({}.shape)"),
    (spelling.ROWS, ""),
)


def register(registry: Registry) -> None:
    """The class of arrays, the names beside it, and what is method and function at once."""
    lib = Library(registry, "numpy")
    array = lib.klass("ndarray(*args, **kwargs)", array_of_numpy=True, spelled=SPELLED)
    registry.arrays["numpy"] = array.cls
    array.hooks(
        getattr=_attribute,
        subscript=index_array,
        iterate=lambda m, receiver, content: iterate_array(m, receiver, content),
        setattr=_set_attribute,
        build=lambda call: Array("numpy", ANY),
    )
    _constants(lib)
    array.method("reshape(*shape, order='C', newshape=None)", _reshape)
    array.method("resize(*new_shape, refcheck=True)", _resize)
    lib.row("reshape(a, shape=None, order='C', newshape=None)", _reshape_function)
    both(lib, array, "ravel(order='C')", lambda call: shaping.flatten(array_of(call), 0, -1))
    array.method("flatten(order='C')", lambda call: shaping.flatten(array_of(call), 0, -1))
    both(lib, array, "squeeze(axis=None)", lambda call: shaping.squeeze(array_of(call), axes_argument(call.machine, call["axis"])))
    lib.row("expand_dims(a, axis)", lambda call: shaping.unsqueeze(array_of(call), axes_argument(call.machine, call["axis"])))
    array.method("transpose(*axes)", _transpose)
    lib.row("transpose(a, axes=None)", _transpose_function)
    both(lib, array, "swapaxes(axis1, axis2)", _swapaxes)
    lib.registry.rank_names.add("ndim")
    lib.registry.shape_names.add("shape")
    lib.registry.dtype_names.add("dtype")
    lib.row("moveaxis(a, source, destination)", lambda call: permute(array_of(call), moving(call, array_of(call)), UNKNOWN))
    lib.row("rollaxis(a, axis, start=0)", lambda call: permute(array_of(call), None, UNKNOWN))
    lib.rows("flip fliplr flipud", "(a, axis=None)", _flip)
    lib.row("broadcast_to(a, shape)", lambda call: shaping.expand_to(array_of(call), shape_argument(call.machine, (call["shape"],))))
    array.methods("item", "(*args)", _item)
    array.methods("toarray todense tocsr tocsc tocoo", "(*args, **kwargs)", lambda call: array_of(call).derive(base=None))  # of a sparse one
    array.methods("tolist", "()", lambda call: listed(array_of(call)))
    array.methods("tofile dump", "(*args)", lambda call: UNKNOWN)
    array.methods("fill", "(value)", lambda call: NONE)
    lib.rows("set_printoptions seterr", "(*args, **kwargs)", lambda call: UNKNOWN)
    lib.row("ndim(a)", _ndim)
    lib.rows("shape", "(a)", lambda call: shape_value(array_of(call)))


def _constants(lib: Library) -> None:
    for name in ("uint", "number", "floating", "integer"):
        lib.constant(name, LibraryName(f"numpy.{name}"))
    for name, value in (("pi", math.pi), ("e", math.e), ("inf", math.inf), ("nan", math.nan)):
        lib.constant(name, Const(value))
    lib.constant("newaxis", NONE)


def arrays_of(registry: Registry) -> ClassRows:
    """The rows of the class of arrays, for the tables that add methods to it."""
    cls = registry.arrays["numpy"]
    assert isinstance(cls, LibraryClass)
    return ClassRows(registry, cls)


def _swapaxes(call: Call) -> Value:
    return turning.swap(array_of(call), call.constant("axis1", MISSING), call.constant("axis2", MISSING), UNKNOWN)


def both(lib: Library, array: ClassRows, signature: str, run: Transfer, **facts: object) -> None:
    """A function of numpy that is a method of arrays too."""
    name, _, rest = signature.partition("(")
    array.method(signature, run, **facts)
    lib.row(f"{name}(a{', ' if rest != ')' else ''}{rest}", run, **facts)


def array_of(call: Call) -> Array:
    """The array that a call is about: a list of numbers is one too."""
    own = call.own() if call.receiver is not None else None
    found = own if isinstance(own, Array) else as_array(call, call.row.signature.parameters[0].name) if call.receiver is None else None
    return found if found is not None else Array("numpy", ANY)


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if not isinstance(content, Array):  # of a class that the program derives from it
        return UNKNOWN
    if name == "shape":
        return shape_value(content)
    if name == "T":
        rank = content.shape.rank
        return permute(content, tuple(reversed(range(rank))) if rank is not None else None, receiver)
    if name == "size":
        return shaping.number_of(content.shape.size())
    if name == "ndim":
        return INT if content.shape.rank is None else Const(content.shape.rank)
    if name == "dtype":
        return LibraryName(f"numpy.{content.dtype}") if content.dtype else UNKNOWN
    return None


def _set_attribute(m: Machine, receiver: Ref, name: str, value: Value) -> bool:
    """`array.shape = …` lays the array itself out anew; what a size of -1 comes to is left open."""
    content = m.content(receiver)
    if name != "shape" or not isinstance(content, Array):
        return False
    wanted = asked_shape(m, (value,))
    m.write(receiver, shaping.moved(content, Shape((None if dim == -1 else dim for dim in wanted.dims), prefix=wanted.prefix)))
    return True


def _ndim(call: Call) -> Value:
    """How many axes something has; numbers have none."""
    content = call.content("a")
    if isinstance(content, (Number, Const)):
        return Const(0)
    return INT if not isinstance(content, Array) or content.shape.rank is None else Const(content.shape.rank)


def _reshape(call: Call) -> Value:
    return shaping.reshape(call, array_of(call), _with_hole(asked_shape(call.machine, call.star("shape"))), call.receiver or UNKNOWN, "reshape")


def _resize(call: Call) -> Value:
    """In place, with what is missing filled up by zeros."""
    if isinstance(call.receiver, Ref):
        call.machine.write(call.receiver, shaping.moved(array_of(call), shape_argument(call.machine, call.star("new_shape"))))
    return NONE


def _with_hole(shape: Shape) -> Shape:
    """Numpy takes every negative size for the one to be worked out (tried)."""
    return Shape((-1 if isinstance(dim, int) and dim < 0 else dim for dim in shape.dims), prefix=shape.prefix)


def _reshape_function(call: Call) -> Value:
    shape = call["shape"] if call.given("shape") else call["newshape"]
    return shaping.reshape(call, array_of(call), _with_hole(asked_shape(call.machine, (shape,))), call["a"], "reshape")


def _transpose(call: Call) -> Value:
    content = array_of(call)
    values = call.star("axes")
    if not values:
        rank = content.shape.rank
        return permute(content, tuple(reversed(range(rank))) if rank is not None else None, call.receiver or UNKNOWN)
    constant = call.machine.constant(values[0] if len(values) == 1 else Tuple(values), MISSING)
    constant = (constant,) if isinstance(constant, int) else constant
    return permute(content, constant if isinstance(constant, tuple) else None, call.receiver or UNKNOWN)


def _transpose_function(call: Call) -> Value:
    content = array_of(call)
    if call.is_none("axes"):
        rank = content.shape.rank
        return permute(content, tuple(reversed(range(rank))) if rank is not None else None, call["a"])
    constant = call.constant("axes", MISSING)
    return permute(content, constant if isinstance(constant, tuple) else None, call["a"])


def _flip(call: Call) -> Value:
    name = call.row.name.rpartition(".")[2]
    axes = {"fliplr": 1, "flipud": 0}.get(name, call.constant("axis", MISSING))
    content = array_of(call)
    image = flipped(call.machine, content, axes, call.node)
    out = without_constants(content).derive(image=image, formula=None, base=None)
    return with_turned_steps(content, out, reorders=may_hold_channels(content.shape, axes))


def _item(call: Call) -> Value:
    content = array_of(call)
    kind = "int" if content.dtype and content.dtype.startswith("int") else "float"
    return Number(kind, None, content.origins, statistic=content.statistic)
