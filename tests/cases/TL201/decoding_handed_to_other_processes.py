"""Looks wrong: nobody in view calls the function that decodes; it is handed on, with the model bound that was put into evaluation mode when it was loaded.
Running it gave the same text twice."""
import copy
from functools import partial
from multiprocessing import Pool

import torch


def decode(item, model, device):
    name, features = item
    model = model.to(device)
    with torch.no_grad():
        scores = model(features.to(device))  # reveal: reaches: argmax, numpy
    return name, scores.argmax(dim=-1).tolist()


class Decoding:
    def __init__(self, solver, batches):
        self.solver = solver
        self.batches = batches

    def run(self):
        model = self.solver.load_model()
        one = partial(decode, model=copy.deepcopy(model), device="cpu")
        with Pool(4) as pool:
            return pool.map(one, self.batches)
