"""imbalanced-learn: samplers that make rows of the neighbours or copies of others, or leave rows out; and its pipelines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.libraries.notation import Library
from tensorlint.libraries.sklearn.estimators import created, set_attribute
from tensorlint.libraries.sklearn.steps import facts
from tensorlint.values import ANY, UNKNOWN, Array, Shape, Step, Sym, Tuple, Value, keys, on_all, then

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Steps

SAMPLER: Final = "imblearn.base.Sampler"
MAKING: Final = {
    "over_sampling": "RandomOverSampler SMOTE SMOTENC SMOTEN ADASYN BorderlineSMOTE KMeansSMOTE SVMSMOTE",
    "combine": "SMOTEENN SMOTETomek",
}
"""What makes rows of others: of rows that are near, or copies."""
LEAVING_OUT: Final = (
    "RandomUnderSampler NearMiss TomekLinks ClusterCentroids EditedNearestNeighbours RepeatedEditedNearestNeighbours AllKNN CondensedNearestNeighbour "
    "NeighbourhoodCleaningRule OneSidedSelection InstanceHardnessThreshold"
)
FORESTS: Final = "BalancedRandomForestClassifier EasyEnsembleClassifier BalancedBaggingClassifier RUSBoostClassifier"


def register(registry: Registry) -> None:
    """The rows of samplers; pipelines are scikit-learn's, with samplers among their steps."""
    registry.ensure("sklearn")
    base = Library(registry, "imblearn.base")
    sampler = base.klass("Sampler(*args, **kwargs)", transformer=True)
    sampler.hooks(created=created, setattr=set_attribute, getattr=lambda m, receiver, content, name: UNKNOWN if name.endswith("_") else None)
    sampler.methods("fit_resample fit_sample", "(X, y=None, **kwargs)", _resampled)
    sampler.methods("fit get_params set_params", "(*args, **kwargs)", lambda call: call.receiver or UNKNOWN)
    for module, names in MAKING.items():
        Library(registry, f"imblearn.{module}").classes(names, "(*args, **kwargs)", bases=SAMPLER, does="resample")
    Library(registry, "imblearn.under_sampling").classes(LEAVING_OUT, "(*args, **kwargs)", bases=SAMPLER, does="drop")
    Library(registry, "imblearn.ensemble").classes(FORESTS, "(*args, **kwargs)", bases="sklearn.base.Predictor", kind="tree", insensitive_to_scale=True)
    top = Library(registry, "imblearn")
    for name in ("Pipeline", "make_pipeline"):
        top.alias(f"pipeline.{name}", f"sklearn.pipeline.{name}")


def _resampled(call: Call) -> Value:
    """Rows and labels, balanced."""
    m = call.machine
    about, name = facts(m, call.own()), getattr(call.own(), "name", "").rpartition(".")[2]
    first = call.content("X")
    source = first.origins if isinstance(first, Array) else frozenset()
    before = keys(first.steps) if isinstance(first, Array) else ()
    m.use(call["X"], "fit-transformer", call.place)
    m.observe(
        "fit", call.place, model=call.receiver, features=call["X"], content=first, target=call["y"], api="sampler", does=about.get("does"),
        what=getattr(call.own(), "name", ""), stateless=False, node=call.node,
    )  # fmt: skip
    rows = Sym("resampled rows", call.token, many=True)
    step = Step("fitted", (name, about.get("does"), before, (), None), name, call.token, source, call.place)

    def change(steps: Steps, closed: bool) -> tuple[Steps, bool]:
        return then(steps, step), closed

    out: list[Value] = []
    for position, value in enumerate((call["X"], call["y"])):
        content = m.content(value)
        if not isinstance(content, Array):
            out.append(UNKNOWN)
            continue
        shape = Shape((rows, *content.shape.dims[1:])) if content.shape.dims and not content.shape.prefix else ANY
        made = (content if position else on_all(content, change)).derive(shape=shape, base=None, formula=None, statistic=None)
        out.append(m.box(made, call.token, position))
    return Tuple(tuple(out))
