"""Repairs of what data go through on their way to a model: steps, statistics, columns, fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.values.frozen import dataclass

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.observations import Observation
    from tensorlint.syntax import Place
    from tensorlint.values import Origin, Statistic, Step


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
    """Columns lined up with those of the training table; `inputs`: the tables that models were trained on, `goals`: columns that went through the step, too,
    and are no input.
    """

    step: Step
    trained: Step
    inputs: tuple[object, ...] = ()
    goals: tuple[str, ...] = ()


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
class TrainingCategories:
    """The categories of the training data number the other part as well: the codes of the one and of the other."""

    mine: Step
    other: Step


@dataclass(frozen=True)
class FitOnValidated:
    """What was only cross-validated is fitted on the same data behind that. `node`: the call that validates it."""

    node: object
    place: Place
    use: object


@dataclass(frozen=True)
class FitAfterSplit:
    """What learns ahead of a split learns behind it; `rows`: how rows of it are picked (`.iloc`), None where that is not known; `validates`: whether
    what splits them fits a model to each part by itself.
    """

    split: Place
    rows: str | None = None
    validates: bool = False


@dataclass(frozen=True)
class FitOnRows:
    """What learns of all rows learns of those that a model is trained on; `trained`: these, as they were told apart, `rows`: how rows are picked (`.iloc`)."""

    trained: Origin
    rows: str


@dataclass(frozen=True)
class StatisticsAfterSplit:
    """A statistic that is taken by hand ahead of a split is taken of the training part behind it."""

    split: Place


@dataclass(frozen=True)
class OwnPipeline:
    """Evaluation data gets the training pipeline without these steps; `split`: it is a part of the data set that is trained on, too."""

    steps: tuple[object, ...]
    split: bool = False


@dataclass(frozen=True)
class DropRandom:
    """A random step goes, or its fixed twin comes; `draw`: what draws the lots, which may be an option of what stands there (`zoom_range`)."""

    draw: str


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
