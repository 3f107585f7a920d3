"""Looks wrong: the size -1 stands until the settings are read from a file, name by name. Run with a file that gives 100: the shapes fit."""

import json

import torch
from torch import nn


class Settings:
    def __init__(self, words=-1, width=16):
        self.words = words
        self.width = width

    @classmethod
    def from_file(cls, path):
        settings = cls()
        with open(path) as file:
            for key, value in json.load(file).items():
                settings.__dict__[key] = value
        return settings


with open("settings.json", "w") as file:
    json.dump({"words": 100, "width": 32}, file)
settings = Settings.from_file("settings.json")
embedding = nn.Linear(settings.words, settings.width)
rows = embedding(torch.rand(8, 100))  # reveal: (8, ?)
print(rows.shape)
