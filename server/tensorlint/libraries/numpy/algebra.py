"""numpy's linear algebra, polynomials and spectra."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays import repeating
from tensorlint.libraries.arrays.dtypes import is_float, promote_names
from tensorlint.libraries.arrays.patterns import as_array, einsum, follows, kron, tensordot
from tensorlint.libraries.arrays.repeating import along, changed
from tensorlint.libraries.arrays.shaping import axes_argument
from tensorlint.libraries.notation import Library
from tensorlint.libraries.numpy.members import array_of
from tensorlint.values import ANY, UNKNOWN, Array, Shape, Tuple, add, unite

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Dim, Value


LINALG: Final = {
    "inv(a)": "... n n -> ... n n",
    "pinv(a, rcond=None, hermitian=False, *, rtol=None)": "... m n -> ... n m",
    "det(a)": "... n n -> ...",
    "cholesky(a, /, *, upper=False)": "... n n -> ... n n",
    "eigvalsh(a, UPLO='L')": "... n n -> ... n",
}
PRODUCTS: Final = {
    "trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None)": "m n ->",
}


def register(registry: Registry) -> None:
    """The rows."""
    lib = Library(registry, "numpy")
    linalg = Library(registry, "numpy.linalg")
    for signature, pattern in LINALG.items():
        linalg.row(signature, follows(pattern, dtype="float"))
    linalg.row("solve(a, b)", _solve)
    linalg.row("lstsq(a, b, rcond=None)", _lstsq)
    linalg.row("svd(a, full_matrices=True, compute_uv=True, hermitian=False)", _svd)
    linalg.row("qr(a, mode='reduced')", follows("... m n -> ... m min(m,n) | ... min(m,n) n", dtype="float", names="Q R"))
    linalg.row("eigh(a, UPLO='L')", follows("... n n -> ... n | ... n n", dtype="float", names="eigenvalues eigenvectors"))
    linalg.row("norm(x, ord=None, axis=None, keepdims=False)", _norm)
    linalg.row("matrix_power(a, n)", follows("... n n -> ... n n"))
    linalg.row("matrix_rank(A, tol=None, hermitian=False, *, rtol=None)", _rank)
    linalg.row("slogdet(a)", follows("... n n -> ... | ...", dtype="float", names="sign logabsdet"))
    linalg.rows("cond eig multi_dot", "(A, *args, **kwargs)", _of_kind_unknown)
    for signature, pattern in PRODUCTS.items():
        lib.row(signature, follows(pattern, dtype="promote"))
    lib.row("kron(a, b)", kron)
    lib.row("vdot(a, b, /)", _vdot)
    lib.row("outer(a, b, out=None)", _outer)
    lib.row("inner(a, b, /)", _inner)
    lib.row("einsum(*operands, **kwargs)", _einsum)
    lib.row("tensordot(a, b, axes=2)", lambda call: tensordot(call, call.constant("axes", MISSING), "numpy"))
    lib.row("cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None)", follows("... n, ... n -> ... n", dtype="promote"))
    for name in ("cov", "corrcoef"):
        lib.row(f"{name}(x, y=None, rowvar=True, *args, **kwargs)", _covariance)
    lib.row("convolve(a, v, mode='full')", _convolve)
    lib.row("correlate(a, v, mode='valid')", _convolve)
    lib.row("interp(x, xp, fp, left=None, right=None, period=None)", lambda call: changed(array_of(call), array_of(call).shape, "float64"))
    lib.row("polyval(p, x)", _polyval)
    lib.row("polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False)", _polyfit)
    lib.row("vander(x, N=None, increasing=False)", lambda call: repeating.powers(call, array_of(call)))
    fft = Library(registry, "numpy.fft")
    for name in ("fft", "ifft", "fftshift", "ifftshift", "fft2", "ifft2", "fftn"):
        keeps = name.endswith("shift")
        fft.row(f"{name}(a, n=None, axis=-1, norm=None, out=None)", lambda call, keeps=keeps: _spectrum(call, keeps=keeps))  # type: ignore[misc]
    fft.row("rfft(a, n=None, axis=-1, norm=None, out=None)", _rfft)


def _outer(call: Call) -> Value:
    """Every number of the one with every number of the other, whatever axes they have."""
    a, b = as_array(call, "a"), as_array(call, "b")
    if a is None or b is None:
        return Array("numpy", ANY)
    return Array("numpy", Shape((a.shape.size(), b.shape.size())), promote_names(a.dtype, b.dtype, torch_like=False), unite(a.origins, b.origins))


def _vdot(call: Call) -> Value:
    """Number by number, whatever axes the two have."""
    a, b = as_array(call, "a"), as_array(call, "b")
    if a is None or b is None:
        return Array("numpy", ANY)
    return Array("numpy", Shape(()), promote_names(a.dtype, b.dtype, torch_like=False), unite(a.origins, b.origins))


def _inner(call: Call) -> Value:
    """The last axes are summed away together; of vectors a number is left."""
    a, b = as_array(call, "a"), as_array(call, "b")
    if a is None or b is None or not a.shape.rank or not b.shape.rank or max(a.shape.rank, b.shape.rank) > 9:
        return Array("numpy", ANY)
    left, right = (" ".join(f"{letter}{axis}" for axis in range(each.shape.rank - 1)) for letter, each in (("m", a), ("n", b)))  # type: ignore[operator]
    return follows(f"{left} k, {right} k -> {left} {right}", dtype="promote")(call)


def _solve(call: Call) -> Value:
    b = as_array(call, "b")
    if b is not None and b.shape.rank is None:
        return Array("numpy", ANY)  # a vector or columns
    pattern = "n n, n -> n" if b is not None and b.shape.rank == 1 else "... n n, ... n k -> ... n k"
    return follows(pattern, dtype="float")(call)


def _rank(call: Call) -> Value:
    """Of a vector it is 0 or 1."""
    content = as_array(call, "A")
    return follows("... m n -> ...", dtype="int64")(call) if content is not None and content.shape.rank not in {0, 1, None} else Array("numpy", ANY)


def _of_kind_unknown(call: Call) -> Value:
    """Of a matrix that is not symmetric the eigenvalues may be complex: their shape is known, their kind is not."""
    name = call.row.name.rpartition(".")[2]
    content = as_array(call, "A")
    if name != "eig" or content is None:
        return UNKNOWN
    out = follows("... n n -> ... n | ... n n", names="eigenvalues eigenvectors")(call)
    items = [each.derive(dtype=None) for each in getattr(out, "items", ()) if isinstance(each, Array)]
    return Tuple(tuple(items), None, ("eigenvalues", "eigenvectors")) if items else Array("numpy", ANY)


def _lstsq(call: Call) -> Value:
    a, b = as_array(call, "a"), as_array(call, "b")
    if a is None or b is None or a.shape.rank != 2 or b.shape.rank not in {1, 2}:
        return Tuple((Array("numpy", ANY), UNKNOWN, UNKNOWN, UNKNOWN))
    out = changed(a, Shape((a.shape.dims[1], *b.shape.dims[1:])), "float64")
    return Tuple((out, Array("numpy", ANY), UNKNOWN, Array("numpy", ANY)))


def _svd(call: Call) -> Value:
    full = call.constant("full_matrices", MISSING)
    if call.constant("compute_uv", MISSING) is not True:
        return Array("numpy", ANY)
    names = "U S Vh"
    if full is True:
        return follows("... m n -> ... m m | ... min(m,n) | ... n n", dtype="float", names=names)(call)
    if full is False:
        return follows("... m n -> ... m min(m,n) | ... min(m,n) | ... min(m,n) n", dtype="float", names=names)(call)
    return Tuple((Array("numpy", ANY), Array("numpy", ANY), Array("numpy", ANY)), None, tuple(names.split()))


def _norm(call: Call) -> Value:
    from tensorlint.libraries.arrays.reductions import reduced_shape

    content = array_of(call)
    axis = axes_argument(call.machine, call["axis"])
    keep = call.constant("keepdims", MISSING)
    shape = ANY if keep is MISSING else reduced_shape(content.shape, axis, keepdims=bool(keep))
    dtype = content.dtype if is_float(content.dtype) or content.dtype is None else "float64"
    return changed(content, shape, dtype)


def _einsum(call: Call) -> Value:
    values = call.star("operands")
    return einsum(call, call.machine.constant(values[0], MISSING) if values else None, values[1:], "numpy")


def _covariance(call: Call) -> Value:
    content = array_of(call)
    rows = call.constant("rowvar", MISSING)
    if call.given("y") or rows is MISSING or content.shape.rank not in {1, 2}:
        return changed(content, ANY)
    dtype = content.dtype if content.dtype in {"float64", None} else "float64"
    if content.shape.rank == 1:
        return changed(content, Shape(()), dtype)
    size = content.shape.dims[0 if rows else 1]
    return changed(content, Shape((size, size)) if size != 1 else Shape(()), dtype)


def _convolve(call: Call) -> Value:
    a, v = as_array(call, "a"), as_array(call, "v")
    mode = call.constant("mode", MISSING)
    if a is None or v is None or a.shape.rank != 1 or v.shape.rank != 1:
        return Array("numpy", ANY)
    n, k = a.shape.dims[0], v.shape.dims[0]
    from tensorlint.libraries.arrays.dtypes import promote_names

    size: Dim = None
    if mode == "full":
        size = add(add(n, k), -1)
    elif isinstance(n, int) and isinstance(k, int):
        size = {"same": max(n, k), "valid": max(n, k) - min(n, k) + 1}.get(str(mode))
    return changed(a, Shape((size,)), promote_names(a.dtype, v.dtype))


def _polyval(call: Call) -> Value:
    content = call.array("x")
    return Array("numpy", ANY) if content is None else changed(content, content.shape, content.dtype if is_float(content.dtype) else None)


def _polyfit(call: Call) -> Value:
    degree = repeating.count_of(call, "deg")
    plain = call.constant("full") is False and call.constant("cov") is False
    y = as_array(call, "y")
    return changed(y, Shape((add(degree, 1),)), "float64") if plain and y is not None and y.shape.rank == 1 else Array("numpy", ANY)


def _spectrum(call: Call, *, keeps: bool) -> Value:
    content = array_of(call)
    plain = call.is_none("n")
    dtype = content.dtype if keeps else {"float32": "complex64"}.get(content.dtype or "", "complex128" if content.dtype else None)
    return changed(content, content.shape if plain or keeps else ANY, dtype)


def _rfft(call: Call) -> Value:
    content = array_of(call)
    half = along(content.shape, call.constant("axis", MISSING), lambda dim: dim // 2 + 1 if isinstance(dim, int) else None)
    dtype = {"float32": "complex64"}.get(content.dtype or "", "complex128" if content.dtype else None)
    return changed(content, half if call.is_none("n") else ANY, dtype)
