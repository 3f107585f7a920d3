"""Gives the body without its last layer. Run: Body() with rows raises in the layer ("Expected 3D (unbatched) or 4D (batched) input"), without(…) does not."""
from net import Body
from torch import nn


def without(kinds):
    body = Body(kinds)
    width = body.last.in_channels
    body.last = nn.Identity()
    return body, width
