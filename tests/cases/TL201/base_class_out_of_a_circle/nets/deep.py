from nets import Base
from torch import nn


class Decoder(Base):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(4, 64), nn.Dropout(0.5), nn.Linear(64, 40))

    def decode(self, z):
        return self.layers(z)
