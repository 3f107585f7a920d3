"""A trainer for any network; subclasses say what a batch costs."""
import torch


class BaseTrainer:
    def __init__(self, network):
        self.network = network
        self.optimizer = torch.optim.Adam(network.parameters(), lr=0.01)

    def cost(self, batch):
        raise NotImplementedError

    def train(self, batches):
        self.network.train()
        for batch in batches:
            self.optimizer.zero_grad()
            self.cost(batch).backward()
            self.optimizer.step()

    @torch.no_grad()
    def validate(self, batches):
        self.network.eval()
        return sum(self.cost(batch).item() for batch in batches) / len(batches)
