"""Transitions are drawn and put together field by field: values (32, 1) against targets (32,). Running it warned once of the sizes."""

import torch
from torch import nn
import torch.nn.functional as F

import random
from collections import deque, namedtuple

Transition = namedtuple("Transition", "state action reward next_state")
memory = deque(maxlen=100)
for _ in range(64):
    memory.append(Transition(torch.randn(1, 4), torch.tensor([[random.randrange(2)]]), torch.tensor([1.0]), torch.randn(1, 4)))
policy = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 2))
batch = Transition(*zip(*random.sample(memory, 32)))
states, actions, rewards, nexts = torch.cat(batch.state), torch.cat(batch.action), torch.cat(batch.reward), torch.cat(batch.next_state)
q = policy(states).gather(1, actions)
with torch.no_grad():
    target = rewards + 0.99 * policy(nexts).max(1)[0]
loss = F.smooth_l1_loss(q, target)  # expect: TL302
loss.backward()
