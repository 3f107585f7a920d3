"""Integer labels and categorical_crossentropy, with as many units as there are names. Running it ended in: Arguments target and output must have the same rank"""
import argparse

import numpy as np
from keras.layers import Dense, GlobalAveragePooling2D, Input, Conv2D
from keras.models import Model
from keras.optimizers import SGD
from sklearn.preprocessing import LabelEncoder


def add_new_last_layer(inputs, features, nb_classes):
    x = GlobalAveragePooling2D()(features)
    x = Dense(32, activation="relu")(x)
    predictions = Dense(nb_classes, activation="softmax")(x)
    return Model(inputs=inputs, outputs=predictions)


def train(args):
    names = np.random.choice(["cat", "dog", "fox"], 48)
    y = LabelEncoder().fit_transform(names)
    X = np.random.rand(48, 16, 16, 3)
    inputs = Input((16, 16, 3))
    model = add_new_last_layer(inputs, Conv2D(8, 3)(inputs), len(np.unique(names)))
    model.compile(optimizer=SGD(learning_rate=0.01), loss="categorical_crossentropy", metrics=["accuracy"])  # expect: TL406
    model.fit(X, y, epochs=args.nb_epoch, verbose=0)


if __name__ == "__main__":
    a = argparse.ArgumentParser()
    a.add_argument("--nb_epoch", type=int, default=1)
    train(a.parse_args())
