"""Before it evaluates, it calls a method of a base that is not in view, which may set the mode (TL201/base_trainer_forgets_eval: one in view)."""
import torch
from engines_of_another_house import Engine


class Poses(Engine):
    def start(self):
        self.epoch += 1
        self.core.train()

    def evaluate(self):
        results = []
        self.begin()
        with torch.no_grad():
            for batch in self.batches:
                features = self.core(batch["picture"])[-1]
                results.append(features.cpu().numpy())
        return results
