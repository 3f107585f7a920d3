"""The twin: both are annotated with one shape, in the spellings of jaxtyping, of subscripted tensors and of Annotated. Run with batch 4: (4, 10) both."""

from typing import Annotated

import jaxtyping as jt
import torch.nn.functional as F
from torch import Tensor

WIDTH = 10


def distance(predicted: jt.Float32[Tensor, "batch 10"], wanted: jt.Float32[Tensor, "batch 10"]):
    flat = predicted.reshape(-1)  # reveal: 10*batch
    return F.mse_loss(predicted, wanted), flat


def distance_of_rows(predicted: "Tensor[[B, WIDTH]]", wanted: Annotated[Tensor, "B 10"]):
    total = predicted + wanted  # reveal: (B, 10)
    return F.mse_loss(predicted, wanted), total


def any_prefix(predicted: jt.Float[Tensor, "*batch 10"], wanted: jt.Float[Tensor, "... 10"]):
    both = predicted.mean(-1)  # reveal: (...)
    return F.mse_loss(predicted, wanted), both


def sizes_that_may_be_one(predicted: jt.Float[Tensor, "batch 1"], wanted: jt.Float[Tensor, "#batch _"]):
    return F.mse_loss(predicted, wanted)


def pairs(batch: tuple[jt.Float[Tensor, "batch 2*d"], jt.Int[Tensor, "batch"]]):
    features, labels = batch
    halves = features[:, 0]  # reveal: (batch,)
    return halves, labels
