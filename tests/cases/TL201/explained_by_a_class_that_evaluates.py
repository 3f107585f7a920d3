"""The explainer puts the model into evaluation mode when it is made; errors_of() gets that very model from the function that it hands to others.

Not run: the packages that explain are not installed.
"""

import torch
from explainers import Kernel


class Explainer:
    def __init__(self, model, background):
        self.model = model
        self.model.eval()
        self.background = background
        self.kernel = None

    @staticmethod
    def errors_of(rows, model):
        batch = torch.as_tensor(rows, dtype=torch.float32)
        with torch.no_grad():
            rebuilt = model(batch)
        return ((batch - rebuilt) ** 2).mean(dim=1).numpy()

    def background_error(self):
        return self.errors_of(self.background, self.model).mean()

    def explain(self, row):
        if self.kernel is None:
            self.kernel = Kernel(lambda rows: self.errors_of(rows, self.model), self.background)
        return self.kernel.values(row)
