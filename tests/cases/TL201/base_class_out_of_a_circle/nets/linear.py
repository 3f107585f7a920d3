from nets import Base
from torch import nn


class Line(Base):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(4, 40)

    def decode(self, z):
        return self.layer(z)
