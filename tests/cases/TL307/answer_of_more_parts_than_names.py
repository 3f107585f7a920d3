"""A loader gives six things and is asked for four: "too many values to unpack (expected 4)", and nothing of what is computed behind that ever happens. Where the
names are as many as the parts, what does not line up is told."""

# before: ValueError: too many values to unpack

import numpy as np


def load(rows=200, window=12):
    series = np.random.default_rng(0).normal(size=(rows, 3))
    starts = range(rows - window)
    given = np.stack([series[at : at + window, 0] for at in starts])
    weather = np.stack([series[at : at + window] for at in starts])
    return given[:150], weather[:150], given[150:], weather[150:], series.max(), series.min()


def scaled_back(values):
    return values * (high - low) + low


def judged():
    given, weather, later, weather_later, most, least = load()
    return given * (most - least) + weather_later  # expect: TL307


given, weather, high, low = load()
print(scaled_back(given).mean())
