"""Right: smoothing in training, plain metric `categorical_crossentropy` monitored."""
import numpy as np
import keras

model = keras.Sequential([keras.Input((5,)), keras.layers.Dense(3, activation="softmax")])
model.compile("adam", loss=keras.losses.CategoricalCrossentropy(label_smoothing=0.1), metrics=[keras.metrics.CategoricalCrossentropy(name="plain")])
x = np.random.rand(90, 5)
y = keras.utils.to_categorical(np.random.randint(0, 3, 90), 3)
stop = keras.callbacks.EarlyStopping(monitor="val_plain", mode="min", patience=2)
history = model.fit(x[:60], y[:60], validation_data=(x[60:], y[60:]), epochs=3, callbacks=[stop], verbose=0)
print(history.history["val_plain"][-1])
