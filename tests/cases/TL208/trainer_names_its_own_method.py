"""`self.reset` is a method of the class and only named, so the counts of both runs add up. Running it printed "seen 40"."""
import torch


class Meter:
    def __init__(self):
        self.seen = 0

    def reset(self):
        self.seen = 0

    def run(self, batches):
        self.reset  # expect: TL208
    #   ^^^^^^^^^^
        for batch in batches:
            self.seen += len(batch)
        return self.seen


meter = Meter()
meter.run(torch.zeros(1, 20))
print("seen", meter.run(torch.zeros(1, 20)))
