"""A network that is called a target is what another one learns from: asked without gradients, it takes part in that training."""
import torch


class Policy:
    def __init__(self, rate):
        self.rate = rate

    def project(self, target_model, following, rewards):
        with torch.no_grad():
            chosen = target_model(following).argmax(1)
            values = target_model.values(following)[range(len(following)), chosen]
            return rewards + self.rate * values
