"""The kinds of repair: a rule makes one, with what is needed to build it; a builder of `fixes/` is found by its class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.values.frozen import dataclass

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.observations import Observation
    from tensorlint.syntax import Place
    from tensorlint.values import Array, Shape, Statistic, Step

# -- expressions


@dataclass(frozen=True)
class Append:
    """A method call behind an expression: `x.squeeze(-1)`."""

    node: ast.expr
    place: Place
    text: str


@dataclass(frozen=True)
class Enclose:
    """Text on both sides of an expression: `[x]`."""

    node: ast.expr
    place: Place
    before: str
    after: str


@dataclass(frozen=True)
class Replace:
    """Another text in the place of an expression."""

    node: ast.expr
    place: Place
    text: str


@dataclass(frozen=True)
class RenameMethod:
    """Another method of the same object."""

    node: ast.Call
    name: str


@dataclass(frozen=True)
class SetAxis:
    """The axis of a reduction, written or added; `also`: of reductions of its result that go over the same wrong one."""

    node: ast.Call
    place: Place
    axis: int
    also: tuple[tuple[ast.Call, Place], ...] = ()


@dataclass(frozen=True)
class PermuteInstead:
    """Axes are permuted where they were re-cut."""

    before: Shape
    after: Shape


@dataclass(frozen=True)
class ArgumentValue:
    """A constant argument gets another value."""

    place: Place
    text: str


@dataclass(frozen=True)
class CallIt:
    """A method that was only named is called."""

    node: ast.Attribute


@dataclass(frozen=True)
class Swap:
    """Two arguments change places."""

    first: ast.expr
    second: ast.expr


# -- activations and losses


@dataclass(frozen=True)
class DropActivation:
    """The activation at a place goes; the calls at others get it, since their results are predictions."""

    place: Place
    calls: tuple[Place, ...] = ()


@dataclass(frozen=True)
class ScoresForLoss:
    """The loss gets what the activation at a place is applied to; the result of that is wanted as it is by others."""

    place: Place
    argument: ast.expr | None


@dataclass(frozen=True)
class LogActivation:
    """`softmax` becomes `log_softmax`."""

    place: Place


@dataclass(frozen=True)
class SigmoidInstead:
    """`softmax` over one unit becomes `sigmoid`."""

    place: Place
    library: str = ""


@dataclass(frozen=True)
class RenameLoss:
    """Another loss of the same library; `append` goes behind the argument that it takes otherwise."""

    place: Place
    name: str
    argument: ast.expr | None = None
    append: str = ""


@dataclass(frozen=True)
class LossOption:
    """An option of the loss that stands there by name, or as a call."""

    place: Place
    node: ast.expr | None
    option: str
    told: str
    built: str


@dataclass(frozen=True)
class NamedLoss:
    """A loss for what infers one from its data."""

    place: Place
    node: ast.expr
    option: str
    built: str


@dataclass(frozen=True)
class OtherLoss:
    """The loss of the same kind for the other format of labels: `old` and `new` are strings, `built` and `other` classes."""

    place: Place
    node: ast.expr | None
    old: str
    new: str
    built: str
    other: str


@dataclass(frozen=True)
class NumberInstead:
    """Another number in the place of a literal one."""

    place: Place
    node: ast.expr | None
    number: int


@dataclass(frozen=True)
class PlainCriterion:
    """A criterion without label smoothing for the evaluation; `made`: where the one of training is."""

    loss: Observation
    made: Place | None


# -- modes and graphs


@dataclass(frozen=True)
class EvaluationMode:
    """`model.eval()` before a pass."""

    call: Observation
    model: str


@dataclass(frozen=True)
class TrainingMode:
    """`model.train()` before the pass that trains; `leaks`: where the evaluation mode comes from."""

    model: str
    leaks: tuple[Place, ...]


@dataclass(frozen=True)
class GradientsOff:
    """`inference_mode()` around a pass, or on its function."""


@dataclass(frozen=True)
class DropoutByMode:
    """Dropout that follows the module's mode."""

    run: Observation


@dataclass(frozen=True)
class WithoutInitializer:
    """The statement that initialises variables again goes."""

    place: Place


@dataclass(frozen=True)
class OfFittedCopy:
    """What is asked of an estimator is asked of the object that holds a fitted copy of it."""

    node: ast.AST
    model: object


@dataclass(frozen=True)
class WithoutSession:
    """What a session of TensorFlow 1 holds runs eagerly."""

    session: object


@dataclass(frozen=True)
class KeepGraph:
    """What ends a graph goes; `how` it ends."""

    place: Place
    how: str


# -- preprocessing


@dataclass(frozen=True)
class TrainingScale:
    """The steps of the training data, applied to an argument; `asked`: those that it has gone through."""

    node: ast.expr | None
    place: Place
    steps: tuple[Step, ...]
    asked: tuple[Step, ...] = ()


@dataclass(frozen=True)
class KeptStatistics:
    """The statistics of `other` are kept before it is overwritten, and applied to `name`."""

    name: str
    other: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class TransformOnly:
    """`transform` of what the training data was fitted with, in the place of a fit."""

    fit: Observation | None
    trained: Step


@dataclass(frozen=True)
class TrainingStatistics:
    """Statistics by hand, each with the one of the training data that belongs in its place."""

    pairs: tuple[tuple[Statistic, Statistic], ...]


@dataclass(frozen=True)
class HelperOfTraining:
    """A helper that learns of what it is given, at these places, does so of what `training` handed it, not of what `call` does."""

    call: Place
    training: Place
    learned: tuple[Place, ...]
    trained: Step


@dataclass(frozen=True)
class TrainingColumns:
    """Columns lined up with those of the training table."""

    step: Step
    trained: Step


@dataclass(frozen=True)
class TrainingFill:
    """Gaps filled with what filled those of the training data; `column`: of that column alone."""

    step: Step
    trained: Step
    column: str | None = None


@dataclass(frozen=True)
class SameConstants:
    """The constants by which the training data was scaled."""

    step: Step
    trained: Step


@dataclass(frozen=True)
class SameArguments:
    """The arguments of the training side's call of the same name."""

    step: Step
    trained: Step


@dataclass(frozen=True)
class WithoutStep:
    """A step that the training data never went through goes."""

    step: Step


@dataclass(frozen=True)
class OtherOrder:
    """Two steps, of which one is applied to the result of the other, change places; `step`: the inner one."""

    step: Step


@dataclass(frozen=True)
class AsInTraining:
    """The object, mapping or fill of the training side in the place of one's own."""

    step: Step
    trained: Step


@dataclass(frozen=True)
class TrainingTreatment:
    """What was done to the training data, done to an argument; `column`: to that column of it alone."""

    node: ast.expr | None
    place: Place
    trained: Step
    column: str | None = None


@dataclass(frozen=True)
class FitAsWell:
    """`fit_transform` where nothing was fitted."""

    node: object


@dataclass(frozen=True)
class FitAfterSplit:
    """What learns ahead of a split learns behind it."""

    split: Place


@dataclass(frozen=True)
class OwnPipeline:
    """Evaluation data gets the training pipeline without these steps; `split`: it is a part of the data set that is trained on, too."""

    steps: tuple[object, ...]
    split: bool = False


@dataclass(frozen=True)
class DropRandom:
    """A random step goes, or its fixed twin comes."""


@dataclass(frozen=True)
class PretrainedStep:
    """The normalisation that published weights want; `steps`: what is done to their input, `demand`: what they want."""

    steps: tuple[Step, ...]
    demand: object


@dataclass(frozen=True)
class SwapChannels:
    """A picture's channels in the order of the training side."""

    before: str
    after: str


# -- parts


@dataclass(frozen=True)
class NamesInOrder:
    """The parts of a split, unpacked in the order in which it gives them."""

    names: list[str]


@dataclass(frozen=True)
class LabelsOfPart:
    """The labels of the part that the features are of."""

    node: ast.expr | None
    split: object
    part: object
    labels: Array


Details = (
    Append
    | Enclose
    | Replace
    | RenameMethod
    | SetAxis
    | PermuteInstead
    | ArgumentValue
    | CallIt
    | Swap
    | DropActivation
    | ScoresForLoss
    | LogActivation
    | SigmoidInstead
    | RenameLoss
    | LossOption
    | NamedLoss
    | OtherLoss
    | NumberInstead
    | PlainCriterion
    | EvaluationMode
    | TrainingMode
    | GradientsOff
    | DropoutByMode
    | WithoutSession
    | WithoutInitializer
    | OfFittedCopy
    | KeepGraph
    | TrainingScale
    | KeptStatistics
    | TransformOnly
    | TrainingStatistics
    | HelperOfTraining
    | TrainingColumns
    | TrainingFill
    | SameConstants
    | SameArguments
    | WithoutStep
    | OtherOrder
    | AsInTraining
    | TrainingTreatment
    | FitAsWell
    | FitAfterSplit
    | DropRandom
    | OwnPipeline
    | PretrainedStep
    | SwapChannels
    | NamesInOrder
    | LabelsOfPart
)
