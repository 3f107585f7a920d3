"""The kinds of repair: a rule makes one, with what is needed to build it; a builder of `fixes/` is found by its class."""

from tensorlint.repairs.expressions import Append, ArgumentValue, CallIt, Enclose, PermuteInstead, RenameMethod, Replace, SetAxis, Swap
from tensorlint.repairs.losses import (
    DropActivation,
    LogActivation,
    LossOption,
    NamedLoss,
    NumberInstead,
    OtherLoss,
    PlainCriterion,
    RenameLoss,
    ScoresForLoss,
    SigmoidInstead,
)
from tensorlint.repairs.modes import DropoutByMode, EvaluationMode, GradientsOff, KeepGraph, OfFittedCopy, TrainingMode, WithoutInitializer, WithoutSession
from tensorlint.repairs.parts import LabelsOfPart, NamesInOrder
from tensorlint.repairs.preprocessing import (
    AsInTraining,
    DropRandom,
    FitAfterSplit,
    FitAsWell,
    FitOnRows,
    FitOnValidated,
    HelperOfTraining,
    KeptStatistics,
    OtherOrder,
    OwnPipeline,
    PretrainedStep,
    SameArguments,
    SameConstants,
    StatisticsAfterSplit,
    SwapChannels,
    TrainingCategories,
    TrainingColumns,
    TrainingFill,
    TrainingScale,
    TrainingStatistics,
    TrainingTreatment,
    TransformOnly,
    WithoutStep,
)

__all__ = [
    "Append",
    "ArgumentValue",
    "AsInTraining",
    "CallIt",
    "Details",
    "DropActivation",
    "DropRandom",
    "DropoutByMode",
    "Enclose",
    "EvaluationMode",
    "FitAfterSplit",
    "FitAsWell",
    "FitOnRows",
    "FitOnValidated",
    "GradientsOff",
    "HelperOfTraining",
    "KeepGraph",
    "KeptStatistics",
    "LabelsOfPart",
    "LogActivation",
    "LossOption",
    "NamedLoss",
    "NamesInOrder",
    "NumberInstead",
    "OfFittedCopy",
    "OtherLoss",
    "OtherOrder",
    "OwnPipeline",
    "PermuteInstead",
    "PlainCriterion",
    "PretrainedStep",
    "RenameLoss",
    "RenameMethod",
    "Replace",
    "SameArguments",
    "SameConstants",
    "ScoresForLoss",
    "SetAxis",
    "SigmoidInstead",
    "StatisticsAfterSplit",
    "Swap",
    "SwapChannels",
    "TrainingCategories",
    "TrainingColumns",
    "TrainingFill",
    "TrainingMode",
    "TrainingScale",
    "TrainingStatistics",
    "TrainingTreatment",
    "TransformOnly",
    "WithoutInitializer",
    "WithoutSession",
    "WithoutStep",
]

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
    | FitOnRows
    | TrainingCategories
    | FitOnValidated
    | StatisticsAfterSplit
    | DropRandom
    | OwnPipeline
    | PretrainedStep
    | SwapChannels
    | NamesInOrder
    | LabelsOfPart
)
