"""Layers of Keras one behind the other, models of several inputs, layers that prepare data, and what TensorFlow does to tensors."""

import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers, models
from tensorflow.keras.layers import Input, Dense, Conv2D, MaxPooling2D, Flatten, Concatenate, LSTM, Embedding, TimeDistributed, Bidirectional, GRU, Dropout, Add, Dot, Reshape, RepeatVector, Permute, Lambda, GlobalAveragePooling1D
inp = Input(shape=(28, 28, 1))
x = Conv2D(8, 3, padding="same", activation="relu")(inp)
reveal_type(x)  # (?, 28, 28, 8) float32
x = MaxPooling2D()(x)
x = Conv2D(16, (3, 3), strides=2)(x)
reveal_type(x)  # (?, 6, 6, 16) float32
x = layers.BatchNormalization()(x)
x = Flatten()(x)
reveal_type(x)  # (?, 576) float32
out = Dense(10, activation="softmax")(x)
reveal_type(out)  # (?, 10) float32
model = keras.Model(inp, out)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
X = np.random.rand(40, 28, 28, 1).astype("float32"); y = np.random.randint(0, 10, size=40)
model.fit(X, y, epochs=1, batch_size=8, verbose=0, validation_split=0.1)
p = model.predict(X, verbose=0)
reveal_type(p)  # (40, 10) float32
reveal_type(np.argmax(p, axis=1))  # (40,) int64
reveal_type(p[0])  # (10,) float32
reveal_type(model(X[:4]))  # (4, 10) float32
reveal_type(model(X[:4], training=False).numpy())  # (4, 10) float32
r = model.evaluate(X, y, verbose=0)
reveal_type(keras.utils.to_categorical(y, 10))  # (40, 10) float64
reveal_type(keras.utils.to_categorical(y, num_classes=10).argmax(-1))  # (40,) int64
# residual
a = Input((32, 32, 3))
b = layers.Conv2D(16, 3, padding="same")(a)
s = layers.Conv2D(16, 1)(a)
c = layers.add([b, s])
reveal_type(c)  # (?, 32, 32, 16) float32
c = layers.concatenate([c, b], axis=-1)
reveal_type(c)  # (?, 32, 32, 32) float32
c = layers.SeparableConv2D(8, 3, strides=(2, 2), padding="same")(c)
reveal_type(c)  # (?, 16, 16, 8) float32
c = layers.Conv2DTranspose(4, 3, strides=2, padding="same")(c)
reveal_type(c)  # (?, 32, 32, 4) float32
c = layers.UpSampling2D(2)(c)
reveal_type(c)  # (?, 64, 64, 4) float32
c = layers.ZeroPadding2D((1, 2))(c)
reveal_type(c)  # (?, 66, 68, 4) float32
c = layers.Cropping2D(((1, 1), (2, 2)))(c)
reveal_type(c)  # (?, 64, 64, 4) float32
c = layers.AveragePooling2D(4)(c)
c = layers.DepthwiseConv2D(3)(c)
reveal_type(c)  # (?, 14, 14, 4) float32
g = layers.GlobalAveragePooling2D()(c)
reveal_type(g)  # (?, 4) float32
g2 = layers.GlobalMaxPooling2D(keepdims=True)(c)
reveal_type(g2)  # (?, 1, 1, 4) float32
reveal_type(layers.Multiply()([g, g]))  # (?, 4) float32
reveal_type(layers.Dot(axes=1)([g, g]))  # (?, 1) float32
reveal_type(layers.Subtract()([g, g]))  # (?, 4) float32
reveal_type(layers.Average()([g, g]))  # (?, 4) float32
# text
t = Input(shape=(20,), dtype="int32")
e = Embedding(1000, 16)(t)
reveal_type(e)  # (?, 20, 16) float32
l = LSTM(8, return_sequences=True)(e)
reveal_type(l)  # (?, 20, 8) float32
bi = Bidirectional(GRU(6))(l)
reveal_type(bi)  # (?, 12) float32
reveal_type(Bidirectional(LSTM(6, return_sequences=True), merge_mode="sum")(l))  # (?, 20, 6) float32
td = TimeDistributed(Dense(5))(l)
reveal_type(td)  # (?, 20, 5) float32
h, hh, cc = LSTM(7, return_state=True)(e)
reveal_type(cc)  # (?, 7) float32
rv = RepeatVector(4)(bi)
reveal_type(rv)  # (?, 4, 12) float32
reveal_type(Permute((2, 1))(rv))  # (?, 12, 4) float32
reveal_type(Reshape((6, 8))(rv))  # (?, 6, 8) float32
reveal_type(Lambda(lambda z: z[:, -1, :])(l))  # (?, 8) float32
reveal_type(layers.MultiHeadAttention(2, 8)(e, e))  # (?, 20, 16) float32
reveal_type(layers.Attention()([l, l]))  # (?, 20, 8) float32
reveal_type(layers.Conv1D(12, 5, activation="relu")(e))  # (?, 16, 12) float32
reveal_type(layers.MaxPooling1D(2)(e))  # (?, 10, 16) float32
reveal_type(GlobalAveragePooling1D()(e))  # (?, 16) float32
reveal_type(layers.LayerNormalization()(e + e))  # (?, 20, 16) float32
ti = Input((5, 16, 16, 3))
reveal_type(TimeDistributed(layers.Conv2D(4, 3))(ti))  # (?, 5, 14, 14, 4) float32
reveal_type(layers.ConvLSTM2D(6, 3, padding="same")(ti))  # (?, 16, 16, 6) float32
reveal_type(layers.SimpleRNN(3)(e))  # (?, 3) float32
# two-branch
ia, ib = Input((8,)), Input((4,))
m = Concatenate()([Dense(6)(ia), Dense(3)(ib)])
two = keras.Model(inputs=[ia, ib], outputs=[Dense(1, name="r")(m), Dense(4, activation="softmax", name="c")(m)])
o1, o2 = two.predict([np.zeros((5, 8)), np.zeros((5, 4))], verbose=0)
reveal_type(o1)  # (5, 1) float32
reveal_type(o2)  # (5, 4) float32
seq = models.Sequential([
    layers.Input(shape=(50,)),
    layers.Dense(32, activation="relu"), layers.Dropout(0.3), layers.Dense(1, activation="sigmoid")])
reveal_type(seq.predict(np.random.rand(7, 50), verbose=0))  # (7, 1) float32
reveal_type((seq.predict(np.random.rand(7, 50), verbose=0) > 0.5).astype("int32").ravel())  # (7,) int32
feat = keras.Model(inputs=model.input, outputs=model.layers[1].output)
reveal_type(feat.predict(X[:2], verbose=0))  # (2, 28, 28, 8) float32 nothing
# preprocessing
norm = layers.Normalization(axis=-1)
norm.adapt(np.random.rand(10, 3).astype("float32"))
reveal_type(norm(np.random.rand(4, 3).astype("float32")))  # (4, 3) float32
reveal_type(layers.Rescaling(1.0 / 255)(np.zeros((2, 8, 8, 3))))  # (2, 8, 8, 3) float32
reveal_type(layers.Resizing(16, 16)(np.zeros((2, 8, 8, 3), "float32")))  # (2, 16, 16, 3) float32
aug = keras.Sequential([layers.RandomFlip("horizontal"), layers.RandomRotation(0.1), layers.CenterCrop(6, 6)])
reveal_type(aug(np.zeros((2, 8, 8, 3), "float32")))  # (2, 6, 6, 3) float32
vec = layers.TextVectorization(max_tokens=50, output_sequence_length=6)
vec.adapt(["a b c", "d e"])
reveal_type(vec(["a b", "c"]))  # (2, 6) int64 rank
reveal_type(layers.CategoryEncoding(num_tokens=4, output_mode="one_hot")(np.array([0, 1, 2])))  # (3, 4) float32
reveal_type(layers.Hashing(num_bins=3)(np.array(["a", "b"])))  # (2,) int64
reveal_type(layers.Discretization(bin_boundaries=[0.0, 1.0])(np.array([[0.5], [2.0]])))  # (2, 1) int32
look = layers.StringLookup(vocabulary=["a", "b"])
reveal_type(look(np.array(["a", "c"])))  # (2,) int64
# tf.data
ds = tf.data.Dataset.from_tensor_slices((X, y)).shuffle(10).batch(8, drop_remainder=True).map(lambda a, b: (a / 2.0, b)).prefetch(1)
for xb, yb in ds.take(2):
    reveal_type(xb)  # (8, 28, 28, 1) float32
    reveal_type(yb)  # (8,) int64
reveal_type(tf.reduce_mean(tf.ones((3, 4)), axis=1))  # (3,) float32
reveal_type(tf.one_hot([1, 2], 5))  # (2, 5) float32
reveal_type(tf.concat([tf.zeros((2, 3)), tf.ones((2, 1))], axis=1))  # (2, 4) float32
reveal_type(tf.reshape(tf.range(12), (3, -1)))  # (3, 4) int32
reveal_type(tf.matmul(tf.ones((2, 3)), tf.ones((4, 3)), transpose_b=True))  # (2, 4) float32
reveal_type(tf.transpose(tf.ones((2, 3, 4)), [0, 2, 1]))  # (2, 4, 3) float32
reveal_type(tf.expand_dims(tf.ones((2, 3)), -1))  # (2, 3, 1) float32
reveal_type(tf.cast(tf.constant([1, 2]), tf.float32))  # (2,) float32
reveal_type(tf.image.resize(tf.zeros((1, 8, 8, 3)), (4, 4)))  # (1, 4, 4, 3) float32
reveal_type(tf.argmax(tf.ones((3, 4)), axis=1))  # (3,) int64
reveal_type(tf.nn.softmax(tf.ones((3, 4))))  # (3, 4) float32
reveal_type(tf.random.normal((2, 5)))  # (2, 5) float32
reveal_type(tf.stack([tf.ones(3), tf.ones(3)], axis=1))  # (3, 2) float32
reveal_type(tf.squeeze(tf.ones((3, 1))))  # (3,) float32
reveal_type(tf.keras.losses.MeanSquaredError(reduction="none")(tf.ones((3, 1)), tf.ones((3, 1))))  # (3,) float32
reveal_type(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[1, 0], logits=tf.ones((2, 3))))  # (2,) float32
reveal_type(tf.gather(tf.ones((5, 3)), [0, 1]))  # (2, 3) float32
reveal_type(tf.tile(tf.ones((2, 3)), [2, 1]))  # (4, 3) float32
reveal_type(tf.linalg.diag_part(tf.ones((3, 3))))  # (3,) float32
reveal_type(tf.boolean_mask(tf.ones((3, 2)), [True, False, True]))  # (2, 2) float32 rank
reveal_type(tf.pad(tf.ones((2, 3)), [[0, 0], [1, 1]]))  # (2, 5) float32
reveal_type(tf.einsum("bij,bjk->bik", tf.ones((2, 3, 4)), tf.ones((2, 4, 5))))  # (2, 3, 5) float32
reveal_type(keras.ops.argmax(np.zeros((3, 4)), axis=1, keepdims=True))  # (3, 1) int32
reveal_type(keras.ops.argmax(np.zeros((3, 4)), keepdims=True))  # (1, 1) int32
reveal_type(keras.ops.argmin(tf.zeros((3, 4))))  # () int32
reveal_type(keras.backend.argmax(tf.zeros((3, 4))))  # (3,) int64
reveal_type(keras.backend.argmax(tf.zeros((3, 4)), axis=0))  # (4,) int64
