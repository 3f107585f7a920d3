"""A class of one's own as the data set carries no loss. Running it stopped with: Could not infer loss function from the data"""
from fastai.tabular.all import *


class Rows:
    def __init__(self, n):
        self.x = torch.randn(n, 6)
        self.y = torch.randn(n, 1)

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], self.y[i]


class Trainer:
    def __init__(self, model):
        self.dls = DataLoaders.from_dsets(Rows(100), Rows(20), bs=10)
        self.learn = Learner(self.dls, model, metrics=[mae])  # expect: TL409

    def run(self):
        self.learn.fit_one_cycle(1, 1e-3)


Trainer(nn.Linear(6, 1)).run()
