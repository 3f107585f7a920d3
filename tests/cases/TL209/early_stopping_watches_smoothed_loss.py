"""EarlyStopping watches val_loss by default."""
import numpy as np
import tensorflow as tf


def train(model, x, y):
    stop = tf.keras.callbacks.EarlyStopping(patience=2, restore_best_weights=True)
    model.compile("adam", loss=tf.keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=0.2))
    return model.fit(x[:60], y[:60], validation_data=(x[60:], y[60:]), epochs=3, callbacks=[stop], verbose=0)  # expect: TL209


model = tf.keras.Sequential([tf.keras.Input((5,)), tf.keras.layers.Dense(3)])
train(model, np.random.rand(90, 5), tf.keras.utils.to_categorical(np.random.randint(0, 3, 90), 3))
