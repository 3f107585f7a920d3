"""`self.reset` is called, so each run counts anew. Running it printed "seen 20"."""
import torch


class Meter:
    def __init__(self):
        self.seen = 0

    def reset(self):
        self.seen = 0

    def run(self, batches):
        self.reset()
        for batch in batches:
            self.seen += len(batch)
        return self.seen


meter = Meter()
meter.run(torch.zeros(1, 20))
print("seen", meter.run(torch.zeros(1, 20)))
