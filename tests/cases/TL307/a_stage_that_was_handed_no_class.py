"""Each stage doubles the channels by a layer whose class it was handed; the second is handed none, so the third, whose layers have 384 channels, meets maps of
192. Run: InvalidArgumentError, "Incompatible shapes"."""

import tensorflow as tf
from tensorflow.keras import Model, layers


class Halving(layers.Layer):
    def __init__(self, channels):
        super().__init__()
        self.reduction = layers.Conv2D(2 * channels, 2, strides=2)

    def call(self, maps):
        return self.reduction(maps)


class Stage(layers.Layer):
    def __init__(self, channels, halving=None):
        super().__init__()
        self.mixing = [layers.Dense(channels) for _ in range(2)]
        self.halving = halving(channels) if halving is not None else None

    def call(self, maps):
        for mix in self.mixing:
            maps = maps + mix(maps)  # expect: TL307
        if self.halving is not None:
            maps = self.halving(maps)
        return maps


class Stages(Model):
    def __init__(self, count=4):
        super().__init__()
        self.embedding = layers.Conv2D(96, 4, strides=4)
        self.stages = []
        for number in range(count):
            self.stages.append(Stage(96 * 2**number, Halving if number not in (1, count - 1) else None))

    def call(self, pictures):
        maps = self.embedding(pictures)
        for stage in self.stages:
            maps = stage(maps)
        return tf.reshape(maps, [4, 49, -1])


print(Stages()(tf.zeros((4, 224, 224, 3))).shape)
