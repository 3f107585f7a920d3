"""Turns a table of flats into numbers; the encoder is fitted once, by fit_encoder()."""

from sklearn.preprocessing import OrdinalEncoder

COLUMNS = ["district", "heating"]


def fit_encoder(flats):
    return OrdinalEncoder().fit(flats[COLUMNS])


def build(flats, encoder):
    return encoder.transform(flats[COLUMNS])
