from torch import nn


class Base(nn.Module):
    def decode(self, z):
        raise NotImplementedError
