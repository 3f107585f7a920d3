"""() against (1,): they broadcast, and one number stands against one number. Running it warned of the sizes and printed one loss."""

import random

import numpy as np
import torch

l1, l2, l3 = 64, 50, 4
model = torch.nn.Sequential(torch.nn.Linear(l1, l2), torch.nn.ReLU(), torch.nn.Linear(l2, l3))
loss_fn = torch.nn.MSELoss()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
gamma, epsilon = 0.9, 1.0

for i in range(20):
    state1 = torch.from_numpy(np.random.rand(1, 64) / 10.0).float()
    qval = model(state1)
    qval_ = qval.data.numpy()
    action_ = np.random.randint(0, 4) if random.random() < epsilon else np.argmax(qval_)
    reward = random.choice([-1, 10])
    with torch.no_grad():
        newQ = model(torch.from_numpy(np.random.rand(1, 64) / 10.0).float())
    maxQ = torch.max(newQ)
    Y = reward + gamma * maxQ if reward == -1 else reward
    Y = torch.Tensor([Y]).detach()
    X = qval.squeeze()[action_]
    loss = loss_fn(X, Y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item())
