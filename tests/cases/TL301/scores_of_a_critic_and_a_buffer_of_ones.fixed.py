"""How many pictures come is not known, but that the critic gives one score each in an axis of its own. Run: ValueError, the target size must be the same."""
import json

import torch
from torch import nn
from torch.autograd import Variable


def critic_loss(critic, pictures, count):
    ones = Variable(torch.FloatTensor(count))
    ones.data.fill_(1)
    return nn.BCELoss()(critic(pictures).squeeze(-1), ones)


critic = nn.Sequential(nn.Flatten(), nn.Linear(16, 1), nn.Sigmoid())
told, known = json.loads("[5, 5]")
pictures = torch.rand(int(told), 1, 4, 4)
loss = critic_loss(critic, pictures, int(known))
