"""What the frozen copy of a network says is put into other tensors that the loss takes: it belongs to training, whatever else of it is an argmax. The twin at the end asks the network for moves alone. Runs."""

import torch
import torch.nn.functional as F
from torch import nn

Tensor = torch.cuda.FloatTensor if torch.cuda.is_available() else torch.FloatTensor


def make():
    return nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 2))


player, frozen = make(), make()
optimizer = torch.optim.SGD(player.parameters(), lr=0.1)


def learn(states, moves, rewards, following, going):
    worth = player(states).gather(1, moves)
    later = torch.zeros(len(states)).type(Tensor)
    later[going] = frozen(following).max(1)[0].data[going]
    loss = F.smooth_l1_loss(worth, (later * 0.9 + rewards).unsqueeze(1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


def learn_spread(states, rewards, following):
    spread = frozen(following).data
    best = spread.max(1)[1]
    wanted = torch.zeros(2)
    wanted.view(-1).index_add_(0, best, spread.max(1)[0] * rewards)
    loss = F.mse_loss(player(states).mean(0), wanted)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


for _ in range(20):
    states, following = torch.rand(32, 4), torch.rand(32, 4)
    moves = torch.randint(0, 2, (32,))
    rewards, going = torch.rand(32), torch.rand(32) > 0.5
    learn(states, moves.unsqueeze(1), rewards, following, going)
    learn_spread(states, rewards, following)
with torch.no_grad():
    moves = player(torch.rand(5, 4)).max(1)[1]  # expect: TL201
    #       ^^^^^^^^^^^^^^^^^^^^^^^^
    print(moves)
