"""A loss whose arguments are annotated with shapes: a column against a vector. Run with batch 4: the loss averages over a 4×4 grid."""

import torch.nn.functional as F
from jaxtyping import Float
from torch import Tensor


def regression_loss(predicted: Float[Tensor, "batch 1"], wanted: Float[Tensor, "batch"]):
    return F.mse_loss(predicted, wanted)  # expect: TL302
    # says: averages over a grid of all pairs instead of one error for each: `predicted` has shape (batch, 1)


def grid_loss(predicted: "Tensor[[B, 1]]", wanted: "Tensor[[B]]"):
    return F.l1_loss(predicted, wanted)  # expect: TL302
