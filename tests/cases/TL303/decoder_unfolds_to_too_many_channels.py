"""A Keras decoder unfolds 7 * 7 * 16 numbers into 32 channels of 7 × 7: building it raises. As many channels as there are numbers for: it gives pictures."""

from keras import Input, Model, layers

GRID, CHANNELS = 7, 16


def build_decoder(latent):
    code = Input((latent,))
    h = layers.Dense(GRID * GRID * CHANNELS, activation="relu")(code)
    h = layers.Reshape((GRID, GRID, 2 * CHANNELS))(h)  # expect: TL303
    h = layers.Conv2DTranspose(CHANNELS, 3, strides=2, padding="same", activation="relu")(h)
    return Model(code, layers.Conv2DTranspose(1, 3, strides=2, padding="same", activation="sigmoid")(h))


decoder = build_decoder(8)
print(decoder.output_shape)

# before: ValueError: total size
# fix: Leave its last size
# after: prints (None, 28, 28, 1)
# fix: Let the layer before it
# after: prints (None, 28, 28, 1)
