"""Looks like an answer that nobody takes gradients of: distributed autograd takes them, from the list of losses. Running it printed True: each weight had one."""
import os

import torch
import torch.distributed.autograd as dist_autograd
from torch import nn
from torch.distributed import rpc

os.environ["MASTER_ADDR"], os.environ["MASTER_PORT"] = "localhost", "29533"
rpc.init_rpc("one", rank=0, world_size=1)
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3))
criterion = nn.CrossEntropyLoss()
with dist_autograd.context() as context:
    scores = net(torch.rand(5, 4))
    loss = criterion(scores, torch.tensor([0, 1, 2, 0, 1]))
    dist_autograd.backward(context, [loss])
    taken = dist_autograd.get_gradients(context)
    print(all(weight in taken for weight in net.parameters()))
rpc.shutdown()
