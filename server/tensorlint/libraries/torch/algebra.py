"""Matrix and vector algebra of torch, and einsum."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays import repeating
from tensorlint.libraries.arrays.activations import of_product
from tensorlint.libraries.arrays.dtypes import is_float, promote_names
from tensorlint.libraries.arrays.elementwise import elementwise
from tensorlint.libraries.arrays.patterns import einsum, follows, kron, tensordot
from tensorlint.libraries.arrays.reductions import reduced_shape
from tensorlint.libraries.arrays.repeating import along, changed, count_of
from tensorlint.libraries.arrays.shaping import axes_argument
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.tensors import both, tensor_of, tensor_rows
from tensorlint.values import ANY, Array, Shape, Tuple, Value, add

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer
    from tensorlint.values import Dim

LINALG: Final = {
    "inv(A, *, out=None)": "... n n -> ... n n",
    "pinv(A, *, atol=None, rtol=None, hermitian=False, out=None)": "... m n -> ... n m",
    "det(A, *, out=None)": "... n n -> ...",
    "cholesky(A, *, upper=False, out=None)": "... n n -> ... n n",
    "matrix_exp(A)": "... n n -> ... n n",
    "svdvals(A, *, driver=None, out=None)": "... m n -> ... min(m,n)",
    "eigvalsh(A, UPLO='L', *, out=None)": "... n n -> ... n",
    "matrix_norm(A, ord='fro', dim=(-2, -1), keepdim=False, *, dtype=None, out=None)": "... m n -> ...",
    "cross(input, other, *, dim=-1, out=None)": "... n, ... n -> ... n",
    "matrix_power(A, n, *, out=None)": "... n n -> ... n n",
    "slogdet(A, *, out=None)": "... n n -> ... | ...",
    "inv_ex(A, *, check_errors=False, out=None)": "... n n -> ... n n | ...",
    "cholesky_ex(A, *, upper=False, check_errors=False, out=None)": "... n n -> ... n n | ...",
    "solve_triangular(A, B, *, upper, left=True, unitriangular=False, out=None)": "... n n, ... n k -> ... n k",
    "qr(A, mode='reduced', *, out=None)": "... m n -> ... m min(m,n) | ... min(m,n) n",
    "eigh(A, UPLO='L', *, out=None)": "... n n -> ... n | ... n n",
}
METHODS: Final = {
    "inverse(*, out=None)": "... n n -> ... n n",
    "pinverse(rcond=1e-15)": "... m n -> ... n m",
    "det()": "... n n -> ...",
    "trace()": "m n ->",
    "outer(vec2, *, out=None)": "m, n -> m n",
    "ger(vec2, *, out=None)": "m, n -> m n",
    "inner(other, *, out=None)": "... m k, n k -> ... m n",
    "mm(mat2, *, out=None)": "m k, k n -> m n",
    "bmm(mat2, *, out=None)": "b m k, b k n -> b m n",
    "mv(vec, *, out=None)": "m k, k -> m",
    "dot(tensor, *, out=None)": "n, n ->",
    "vdot(other, *, out=None)": "n, n ->",
    "addmm(mat1, mat2, *, beta=1, alpha=1, out=None)": "..., m k, k n -> m n",
    "baddbmm(batch1, batch2, *, beta=1, alpha=1, out=None)": "..., b m k, b k n -> b m n",
    "addmv(mat, vec, *, beta=1, alpha=1, out=None)": "..., m k, k -> m",
    "cross(other, dim=None, *, out=None)": "... n, ... n -> ... n",
}


def register(registry: Registry) -> None:
    """The rows."""
    lib, linalg = Library(registry, "torch"), Library(registry, "torch.linalg")
    tensor = tensor_rows(registry)
    for signature, pattern in LINALG.items():
        names = {"qr": "Q R", "eigh": "eigenvalues eigenvectors", "slogdet": "sign logabsdet", "inv_ex": "inverse info", "cholesky_ex": "L info"}.get(
            signature.partition("(")[0], ""
        )
        linalg.row(signature, follows(pattern, names=names, results=("same", "int32") if names.endswith(" info") else ()), library="torch")
    linalg.row("matrix_rank(A, *, atol=None, rtol=None, hermitian=False, out=None)", follows("... m n -> ...", dtype="int64"), library="torch")
    linalg.row("eig(A, *, out=None)", _eigen, library="torch")
    linalg.row("eigvals(A, *, out=None)", lambda call: _complex(_eigenvalues(call)), library="torch")
    linalg.row("lstsq(A, B, rcond=None, *, driver=None)", _least_squares, library="torch")
    lib.row("block_diag(*tensors)", _block_diagonal, library="torch")
    linalg.row("solve(A, B, *, left=True, out=None)", _solve, library="torch")
    for signature, pattern in METHODS.items():
        run = follows(pattern)
        both(lib, tensor, signature, _product(run) if signature.startswith(("mm(", "bmm(")) else _of_vectors(run) if signature.startswith("dot(") else run)
    both(lib, tensor, "kron(other, *, out=None)", kron)
    tensor.methods("to_sparse to_sparse_coo to_sparse_csr to_dense coalesce", "(*args, **kwargs)", lambda call: call.own(), library="torch")
    lib.rows("spmm smm dsmm", "(input, mat2)", _product(follows(METHODS["mm(mat2, *, out=None)"])), library="torch")
    Library(registry, "torch.sparse").row("mm(input, mat2, reduce='sum')", _product(follows(METHODS["mm(mat2, *, out=None)"])), library="torch")
    lib.row("cdist(x1, x2, p=2.0, compute_mode=None)", follows("... m k, ... n k -> ... m n"), library="torch")
    lib.row("vander(x, N=None, increasing=False)", lambda call: repeating.powers(call, call.array("x") or Array("torch", ANY)), library="torch")
    linalg.row("svd(A, full_matrices=True, *, driver=None, out=None)", _svd, library="torch")
    both(lib, tensor, "svd(some=True, compute_uv=True, *, out=None)", _thin_svd)
    linalg.rows("norm vector_norm", "(A, ord=None, dim=None, keepdim=False, *, out=None, dtype=None)", _norm, library="torch")
    lib.row("einsum(equation, *operands)", _einsum, library="torch")
    lib.row("tensordot(a, b, dims=2, out=None)", lambda call: tensordot(call, call.constant("dims", MISSING), "torch"), library="torch")
    both(lib, tensor, "cov(*, correction=1, fweights=None, aweights=None)", _covariance)
    both(lib, tensor, "corrcoef()", _covariance)
    fft = Library(registry, "torch.fft")
    fft.rows("fft ifft fft2 ifft2 fftn ifftn fftshift ifftshift", "(input, n=None, dim=-1, norm=None, *, out=None)", _spectrum, library="torch")
    fft.row("rfft(input, n=None, dim=-1, norm=None, *, out=None)", _half_spectrum, library="torch")
    fft.row("irfft(input, n=None, dim=-1, norm=None, *, out=None)", _whole_spectrum, library="torch")
    fft.row("rfft2(input, s=None, dim=(-2, -1), norm=None, *, out=None)", _half_spectrum, library="torch")
    both(
        lib,
        tensor,
        "stft(n_fft, hop_length=None, win_length=None, window=None, center=True, pad_mode='reflect', normalized=False, onesided=None, return_complex=None, align_to_window=None)",
        _short_time,
    )
    lib.row("complex(real, imag, *, out=None)", lambda call: _complex(call.array("real")), library="torch")
    lib.row("view_as_real(input)", _as_real, library="torch")
    lib.rows("addcmul addcdiv", "(input, tensor1, tensor2, *, value=1, out=None)", follows("..., ..., ... -> ...", dtype="promote"), library="torch")
    both(lib, tensor, "lerp(end, weight, *, out=None)", follows("..., ... -> ...", dtype="promote"))
    for name in ("atan2", "arctan2", "hypot", "logaddexp", "xlogy"):
        both(lib, tensor, f"{name}(other, *, out=None)", follows("..., ... -> ...", dtype="float"))
    both(lib, tensor, "isclose(other, rtol=1e-05, atol=1e-08, equal_nan=False)", follows("..., ... -> ...", dtype="bool"))
    for name in ("exp2", "sinc", "erfinv", "erfc", "lgamma", "digamma", "asinh", "acosh", "atanh", "deg2rad", "rad2deg", "softsign"):
        both(lib, tensor, f"{name}()", elementwise, dtype="float")


def _product(run: Transfer) -> Transfer:
    """A product of matrices, which may be raw scores of classes or a mixture of them."""

    def product(call: Call) -> Value:
        out = run(call)
        a = call.own() if call.receiver is not None else call.content("input")
        b = call.content("mat2")
        if not (isinstance(out, Array) and isinstance(b, Array)):
            return out
        a = a if isinstance(a, Array) else Array("torch", ANY)
        call.machine.use_scores(a, "arithmetic", call.place)
        return out.derive(scores=of_product(a, b, call.token))

    return product


def _of_vectors(run: Transfer) -> Transfer:
    """`dot`: what an unknown call gave is told as a tensor, and may be an array of numpy, whose `dot` takes matrices and gives them."""

    def product(call: Call) -> Value:
        out, own = run(call), call.own() if call.receiver is not None else None
        return out.derive(shape=ANY) if isinstance(out, Array) and isinstance(own, Array) and own.shape.rank is None else out

    return product


def _solve(call: Call) -> Value:
    """A vector or columns on the right; one vector for each matrix of a batch is not told from columns."""
    a, b = call.content("A"), call.content("B")
    left, right = (each.shape.rank if isinstance(each, Array) else None for each in (a, b))
    if left is None or right is None or call.constant("left", MISSING) is not True or (right > 1 and right == left - 1):
        return Array("torch", ANY)
    return follows("... n n, n -> ... n" if right == 1 else "... n n, ... n k -> ... n k")(call)


def _eigenvalues(call: Call) -> Array:
    out = follows("... n n -> ... n")(call)
    return out if isinstance(out, Array) else Array("torch", ANY)


def _eigen(call: Call) -> Value:
    """Of a matrix of any kind: the numbers are complex ones."""
    content = tensor_of(call) if call.receiver is not None else call.array("A")
    return Tuple((_complex(_eigenvalues(call)), _complex(content)), None, ("eigenvalues", "eigenvectors"))


def _least_squares(call: Call) -> Value:
    """What else it tells hangs on the driver and on which matrix has more rows."""
    b = call.array("B")
    known = b is not None and b.shape.rank is not None and b.shape.rank >= 2
    found = follows("... m n, ... m k -> ... n k")(call) if known else Array("torch", ANY)
    return Tuple((found, Array("torch", ANY), Array("torch", ANY), Array("torch", ANY)), None, ("solution", "residuals", "rank", "singular_values"))


def _block_diagonal(call: Call) -> Value:
    """Matrices along the diagonal of a big one; a vector is one row, a number one of a single row and column."""
    given = [call.machine.content(each) for each in call.star("tensors")]
    parts = [each for each in given if isinstance(each, Array) and each.shape.rank in {0, 1, 2}]
    if not parts or len(parts) < len(given):
        return Array("torch", ANY)
    rows: Dim = 0
    columns: Dim = 0
    kind = parts[0].dtype
    for part in parts:
        dims = (1, 1, *part.shape.dims)[-2:]
        rows, columns = add(rows, dims[0]), add(columns, dims[1])
        kind = promote_names(kind, part.dtype, torch_like=True)
    return changed(parts[0], Shape((rows, columns)), kind)


def _svd(call: Call) -> Value:
    full = call.constant("full_matrices", MISSING)
    pattern = "... m n -> ... m m | ... min(m,n) | ... n n" if full is True else "... m n -> ... m min(m,n) | ... min(m,n) | ... min(m,n) n"
    if full is MISSING:
        return Tuple((Array("torch", ANY),) * 3, None, ("U", "S", "Vh"))
    return follows(pattern, names="U S Vh")(call)


def _thin_svd(call: Call) -> Value:
    return follows("... m n -> ... m min(m,n) | ... min(m,n) | ... n min(m,n)", names="U S V")(call)


def _norm(call: Call) -> Value:
    content = call.array("A")
    if content is None:
        return Array("torch", ANY)
    keep = call.constant("keepdim", MISSING)
    shape = ANY if keep is MISSING else reduced_shape(content.shape, axes_argument(call.machine, call["dim"]), keepdims=bool(keep))
    return changed(content, shape, content.dtype if is_float(content.dtype) else None)


def _einsum(call: Call) -> Value:
    values = call.star("operands")
    if len(values) == 1:
        held = call.machine.content(values[0])
        values = getattr(held, "items", values)
    return einsum(call, call.constant("equation", MISSING), values, "torch")


def _covariance(call: Call) -> Value:
    content = tensor_of(call)
    if content.shape.rank == 2:
        size = content.shape.dims[0]
        return changed(content, Shape((size, size)) if size != 1 else Shape(()))
    return changed(content, Shape(()) if content.shape.rank in {0, 1} else ANY)


def _complex(content: Array | None) -> Array:
    if content is None:
        return Array("torch", ANY)
    return changed(content, content.shape, {"float32": "complex64", "float64": "complex128"}.get(content.dtype or ""))


def _spectrum(call: Call) -> Value:
    content = tensor_of(call)
    if call.row.name.endswith("shift"):
        return changed(content, content.shape)
    return _complex(content) if call.is_none("n") else changed(content, ANY, None)


def _half_spectrum(call: Call) -> Value:
    content = tensor_of(call)
    shape = along(content.shape, call.constant("dim", MISSING), lambda dim: dim // 2 + 1 if isinstance(dim, int) else None)
    by = "s" if call.row.name.endswith("2") else "n"
    if by == "s":
        last = call.constant("dim", MISSING)
        shape = along(content.shape, -1, lambda dim: dim // 2 + 1 if isinstance(dim, int) else None) if last == (-2, -1) else ANY
    return _complex(changed(content, shape if call.is_none(by) else ANY))


def _whole_spectrum(call: Call) -> Value:
    """Back from half a spectrum: the last size is even where nobody asks for another."""
    content = tensor_of(call)
    shape = along(content.shape, call.constant("dim", MISSING), lambda dim: 2 * (dim - 1) if isinstance(dim, int) else None)
    dtype = {"complex64": "float32", "complex128": "float64"}.get(content.dtype or "")
    return changed(content, shape if call.is_none("n") else ANY, dtype)


def _short_time(call: Call) -> Value:
    """Windows of a signal, each with its frequencies."""
    content = tensor_of(call)
    size, hop = count_of(call, "n_fft"), count_of(call, "hop_length")
    hop = size // 4 if hop is None and call.is_none("hop_length") and isinstance(size, int) else hop
    plain = all(call.constant(name, MISSING) is True for name in ("center", "return_complex")) and call.constant("onesided", MISSING) in {None, True}
    if not plain or content.shape.rank not in {1, 2} or is_complex(content):
        return Array("torch", ANY)
    length = content.shape.dims[-1]
    windows = length // hop + 1 if isinstance(length, int) and isinstance(hop, int) and hop > 0 else None
    frequencies = size // 2 + 1 if isinstance(size, int) else None
    return _complex(changed(content, Shape((*content.shape.dims[:-1], frequencies, windows))))


def is_complex(content: Array) -> bool:
    """Whether the numbers are complex, or may be."""
    return content.dtype is None or content.dtype.startswith("complex")


def _as_real(call: Call) -> Value:
    content = tensor_of(call)
    dtype = {"complex64": "float32", "complex128": "float64"}.get(content.dtype or "")
    return changed(content, Shape((*content.shape.dims, 2), prefix=content.shape.prefix), dtype)
