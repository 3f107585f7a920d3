"""All columns are scaled together; some of them are then drawn together into one and put beside the rest, and the rows are cut. What the columns went
through before they parted was learned of the test rows too. Nothing raises.
"""

import numpy as np
import torch
from sklearn.preprocessing import Normalizer, StandardScaler
from torch import nn

air = np.loadtxt("air.csv", delimiter=",")
y = torch.from_numpy(air[:, 6:]).float()


def learn(x):
    train, test = x[:-500], x[-500:]
    net = nn.Linear(7, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
    for _ in range(50):
        loss = nn.functional.mse_loss(net(train), y[:-500])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        print(nn.functional.mse_loss(net(test), y[-500:]).item())


scaled = StandardScaler().fit_transform(air[:, :6])  # expect: TL105
summed = np.log1p(np.abs(scaled)).sum(axis=1, keepdims=True)
learn(torch.from_numpy(np.concatenate((scaled, summed), axis=1)).float())

of_one_length = Normalizer().fit_transform(air[:, :6])
summed = np.log1p(np.abs(of_one_length)).sum(axis=1, keepdims=True)
learn(torch.from_numpy(np.concatenate((of_one_length, summed), axis=1)).float())
