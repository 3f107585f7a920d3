"""Transformers: what they are fitted on and what comes out of them; the step that each is stands in `steps`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.iteration import length_of
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.arrays.spelling import spelled
from tensorlint.libraries.contracts import place_of
from tensorlint.libraries.labels import BINARIZED, classes_of, one_hot, without_classes
from tensorlint.libraries.notation import Library
from tensorlint.libraries.sklearn import counts
from tensorlint.libraries.sklearn.estimators import created, history_of, rows_of, set_attribute
from tensorlint.libraries.sklearn.learned import learned, number_asked
from tensorlint.libraries.sklearn.steps import facts, learn, rows_in, step_of
from tensorlint.libraries.sklearn.tables import lacking_axis
from tensorlint.values import (
    ANY,
    NO_FLAGS,
    NONE,
    UNKNOWN,
    Array,
    Cases,
    Const,
    LibraryObject,
    Ref,
    Shape,
    Statistic,
    Step,
    Steps,
    Value,
    keys,
    mixed,
    on_all,
    then,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

TRANSFORMER: Final = "sklearn.base.Transformer"
OUTPUT: Final = "output"  # the aspect of one that was told in which form to give it
KEEPS_COLUMNS: Final = {"scale", "impute", "encode"}
SCALERS: Final = "StandardScaler MinMaxScaler RobustScaler MaxAbsScaler QuantileTransformer PowerTransformer KBinsDiscretizer"
STATELESS: Final = "Normalizer Binarizer"
OF_COLUMNS: Final = "OrdinalEncoder OneHotEncoder"
OF_LABELS: Final = "LabelEncoder LabelBinarizer MultiLabelBinarizer"
OTHERS: Final = {
    "decomposition": ("reduce", "PCA IncrementalPCA TruncatedSVD KernelPCA FastICA NMF SparsePCA LatentDirichletAllocation FactorAnalysis DictionaryLearning"),
    "impute": ("impute", "KNNImputer IterativeImputer"),
    "feature_selection": ("select", "SelectKBest SelectPercentile VarianceThreshold SelectFromModel RFE RFECV SelectFpr SequentialFeatureSelector"),
    "feature_extraction.text": ("vectorize", "TfidfVectorizer TfidfTransformer"),
    "feature_extraction": ("vectorize", "DictVectorizer"),
    "manifold": ("embed", "Isomap LocallyLinearEmbedding"),
    "random_projection": ("project", "GaussianRandomProjection SparseRandomProjection"),
    "kernel_approximation": ("reduce", "RBFSampler Nystroem"),
}


def register(registry: Registry) -> None:
    """The rows of all transformers."""
    base = Library(registry, "sklearn.base")
    transformer = base.klass("Transformer(*args, **kwargs)", transformer=True, is_true=True)
    transformer.hooks(
        created=created, setattr=set_attribute, getattr=lambda m, receiver, content, name: learned(m, receiver, content, name) if name.endswith("_") else None
    )
    transformer.method("fit(X, y=None, **kwargs)", _fit)
    transformer.method("partial_fit(X, y=None, **kwargs)", _fit)
    transformer.method("transform(X, *args, **kwargs)", _transform)
    transformer.method("fit_transform(X, y=None, **kwargs)", _fit_transform, fits=True)
    transformer.method("inverse_transform(X, *args, **kwargs)", _inverse)
    transformer.methods("get_feature_names_out get_params set_params get_support", "(*args, **kwargs)", lambda call: UNKNOWN)
    transformer.method("set_output(*, transform=None)", _set_output)
    lib = Library(registry, "sklearn.preprocessing")
    lib.classes(SCALERS, "(*args, **kwargs)", bases=TRANSFORMER, does="scale", tables=True)
    lib.classes("FunctionTransformer", "(*args, **kwargs)", bases=TRANSFORMER, does="function", stateless=True, ready=True)
    lib.classes(STATELESS, "(*args, **kwargs)", bases=TRANSFORMER, does="function", stateless=True, ready=True, tables=True)
    lib.classes("PolynomialFeatures", "(*args, **kwargs)", bases=TRANSFORMER, does="function", stateless=True, tables=True)
    lib.classes("TargetEncoder", "(*args, **kwargs)", bases=TRANSFORMER, does="target", tables=True)
    lib.classes(OF_COLUMNS, "(*args, **kwargs)", bases=TRANSFORMER, does="encode", tables=True)
    lib.classes(OF_LABELS, "(*args, **kwargs)", bases=TRANSFORMER, does="encode")
    lib.rows("scale minmax_scale robust_scale maxabs_scale", "(X, axis=0, **kwargs)", _scale_function)
    lib.row("normalize(X, norm='l2', axis=1, copy=True, return_norm=False)", _normalized)
    lib.row("label_binarize(y, *, classes, neg_label=0, pos_label=1, sparse_output=False)", _binarized)
    text = Library(registry, "sklearn.feature_extraction.text")
    text.classes("HashingVectorizer", "(*args, **kwargs)", bases=TRANSFORMER, does="function", stateless=True, ready=True)
    text.classes("CountVectorizer", "(*args, **kwargs)", bases=TRANSFORMER, does="vectorize", ready_with="vocabulary")
    Library(registry, "sklearn.impute").klass(
        "SimpleImputer(*, missing_values=None, strategy='mean', fill_value=None, **kwargs)", bases=TRANSFORMER, does="impute", tables=True
    )
    lib.klass("Imputer(missing_values='NaN', strategy='mean', axis=0, **kwargs)", bases=TRANSFORMER, does="impute")
    Library(registry, "sklearn.manifold").classes("TSNE MDS SpectralEmbedding", "(*args, **kwargs)", bases=TRANSFORMER, does="embed", only_fits=True)
    for module, (does, names) in OTHERS.items():
        Library(registry, f"sklearn.{module}").classes(names, "(*args, **kwargs)", bases=TRANSFORMER, does=does, tables=does != "vectorize")


def apply(call: Call, value: Value) -> Value:
    """The rows after `transform`."""
    from tensorlint.libraries.sklearn.composition import needs_fit

    m = call.machine
    held = rows_in(m, value)
    fitted = history_of(call)
    if type(fitted) is Cases:
        fitted = UNKNOWN
    content = call.own()
    about = facts(m, call.own())
    lacks = lacking_axis(m, call.receiver, held, fits=bool(call.row.facts.get("fits")))
    m.observe(
        "transform", call.place, model=call.receiver, input=value, content=held, fitted=fitted, fits=call.row.facts.get("fits"), needs_fit=needs_fit(m, content),
        composed=bool(about.get("composed")), node=call.node, lacks_batch=lacks is not None, lacks_axis=lacks, rows=True, spelled=spelled(m, held), argument_place=place_of(call, "X"),
    )  # fmt: skip
    base = held if isinstance(held, Array) else Array("numpy", ANY)
    if about.get("does") not in KEEPS_COLUMNS or getattr(call.own(), "name", "").endswith("OneHotEncoder"):
        base = mixed(base).derive(flags=frozenset())
    found = step_of(call, fitted)

    def change(steps: Steps, closed: bool) -> tuple[Steps, bool]:
        if found is None:
            return steps, False
        for step in found[0]:
            steps = then(steps, step)
        return steps, closed and found[1]

    name = getattr(content, "name", "")
    keeps = (
        (about.get("does") in {"scale", "impute", "reduce"} or name.endswith((".PolynomialFeatures", ".SelectKBest", ".Binarizer")))
        and base.library == "numpy"
        and base.dtype in {"float32", "float64"}
    )
    dtype = "int64" if name.endswith(".LabelEncoder") else base.dtype if keeps else _of_codes(content)
    out = on_all(base, change).derive(library=_library_of_output(call), shape=_shape(call, base), dtype=dtype, statistic=None, formula=None, base=None)
    return _in_columns(out, base) if name.endswith(".LabelBinarizer") else out


def _set_output(call: Call) -> Value:
    """What the transformer gives is a table from here on, if it is told so; the transformer itself comes back."""
    if isinstance(call.receiver, Ref):
        call.machine.set(call.receiver.cell, OUTPUT, call["transform"])
    return call.receiver or UNKNOWN


def _library_of_output(call: Call) -> str:
    kind = call.machine.get(call.receiver.cell, OUTPUT) if isinstance(call.receiver, Ref) else MISSING
    return "pandas" if isinstance(kind, Const) and kind.value == "pandas" else "numpy"


def _of_codes(content: Value) -> str | None:
    """Encoders of columns give float64, unless they were told otherwise."""
    if isinstance(content, LibraryObject) and content.name.endswith("LabelBinarizer"):
        return "int64" if content.get("sparse_output", MISSING) is MISSING else None
    coded = isinstance(content, LibraryObject) and content.name.endswith((".OneHotEncoder", ".OrdinalEncoder"))
    return "float64" if coded and content.get("dtype", MISSING) is MISSING else None  # type: ignore[attr-defined]


def _in_columns(out: Array, labels: Array) -> Array:
    """Labels by LabelBinarizer: one column for two classes, one for each where there are more."""
    known = classes_of(labels)
    if known is None or labels.shape.rank != 1:
        bare = without_classes(out)
        return bare.derive(flags=bare.flags | {BINARIZED})
    if known.number == 2:
        return without_classes(out).derive(shape=Shape((rows_of(labels), 1)))
    return one_hot(without_classes(out).derive(shape=Shape((rows_of(labels),))), known.number, "int64")


def _shape(call: Call, base: Array) -> Shape:
    content = call.own()
    about = facts(call.machine, content)
    rows = rows_of(base)
    if isinstance(content, LibraryObject) and not _has_its_columns(call.machine, content):
        return Shape((rows, None)) if base.shape.rank == 2 else ANY
    if about.get("does") in {"scale", "impute"} or getattr(content, "name", "").endswith((".Normalizer", ".Binarizer")):
        return base.shape
    if about.get("does") == "encode" and getattr(content, "name", "").endswith(("LabelEncoder", "OrdinalEncoder")):
        return base.shape
    if isinstance(content, LibraryObject) and base.shape.rank == 2 and content.name.endswith((".PolynomialFeatures", ".SelectKBest")):
        picks = content.name.endswith("SelectKBest")
        return Shape((rows, counts.picked(call, content) if picks else counts.powers_of(call, content, base.shape.dims[1])))
    if about.get("does") in {"reduce", "project"} and isinstance(content, LibraryObject):
        asked = number_asked(content)
        return Shape((rows, dim_of(call.machine, asked) if asked is not MISSING else None))
    if getattr(content, "name", "").endswith(".MultiLabelBinarizer"):
        return Shape((rows, None))
    if about.get("does") == "vectorize" and isinstance(content, LibraryObject) and not content.name.endswith("DictVectorizer"):
        return Shape((rows, None))
    return Shape((rows, None)) if base.shape.rank == 2 else ANY


def _normalized(call: Call) -> Value:
    """Each row brought to length 1 by itself."""
    content = call.array("X")
    if content is None or content.shape.rank != 2 or call.constant("return_norm", MISSING) is not False or call.constant("axis", MISSING) != 1:
        return UNKNOWN
    dtype = content.dtype if content.dtype in {"float32", "float64"} else None
    return content.derive(library="numpy", dtype=dtype, steps=(), closed=False, statistic=None, formula=None, base=None, flags=NO_FLAGS, scores=None)


def _binarized(call: Call) -> Value:
    """A column for each class; one where there are two."""
    content = rows_in(call.machine, call["y"])
    classes = length_of(call.content("classes"))
    if not isinstance(content, Array) or content.shape.rank != 1 or not isinstance(classes, int) or call.constant("sparse_output", MISSING) is not False:
        return UNKNOWN
    return Array("numpy", Shape((rows_of(content), 1 if classes == 2 else classes)), "int64", content.origins)


def _has_its_columns(m: Machine, content: LibraryObject) -> bool:
    """Whether a scaler or imputer gives a column for each: one that sorts into bins tells them apart one-hot, unless it is told otherwise."""
    if content.name.endswith("KBinsDiscretizer"):
        return m.constant(content.get("encode", NONE)) == "ordinal"
    return m.constant(content.get("add_indicator", Const(False)), MISSING) is False


def _fit(call: Call) -> Value:
    learn(call, call["X"])
    return call.receiver or UNKNOWN


def _transform(call: Call) -> Value:
    return apply(call, call["X"])


def _fit_transform(call: Call) -> Value:
    learn(call, call["X"])
    return apply(call, call["X"])


def _inverse(call: Call) -> Value:
    from tensorlint.libraries.sklearn.composition import needs_fit

    held = call.content("X")
    call.machine.observe(
        "transform", call.place, model=call.receiver, input=call["X"], content=held, fitted=history_of(call),
        needs_fit=needs_fit(call.machine, call.own()), node=call.node
    )  # fmt: skip
    if not isinstance(held, Array):
        return UNKNOWN
    keeps = facts(call.machine, call.own()).get("does") in {"scale", "impute"}
    shape = held.shape if keeps else Shape((rows_of(held), None)) if held.shape.rank == 2 else ANY
    return held.derive(shape=shape, dtype=held.dtype if keeps else None, steps=(), closed=False, base=None)


def _scale_function(call: Call) -> Value:
    """`scale(X)`: statistics of X itself."""
    held = call.array("X")
    if held is None:
        return UNKNOWN
    name = call.row.name.rpartition(".")[2]
    if name == "scale" and not {"with_mean", "with_std"} & set(call.bound):
        mean, std = (Statistic(kind, held.origins, 0, keys(held.steps), call.token) for kind in ("mean", "std"))
        steps = then(then(held.steps, Step("subtract", mean, name, call.token)), Step("divide", std, name, call.token))
    else:
        steps = then(held.steps, Step("fitted", (name, "scale", keys(held.steps), ()), name, call.token, held.origins))
    return held.derive(library="numpy", steps=steps, base=None, columns=None)


__all__ = ["apply", "facts", "learn", "register", "step_of"]
