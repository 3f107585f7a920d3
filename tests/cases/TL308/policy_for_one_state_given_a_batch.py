"""Softmax(dim=0) at the end of a policy: right for one state, wrong for the batch of the update. Running it raised nothing."""
import torch
from torch import nn

l1, l2, l3 = 4, 150, 2
model = nn.Sequential(
    nn.Linear(l1, l2),
    nn.LeakyReLU(),
    nn.Linear(l2, l3),
    nn.Softmax(dim=0),  # expect: TL308
)
optimizer = torch.optim.Adam(model.parameters(), lr=0.009)


def loss_fn(preds, r):
    return -1 * torch.sum(r * torch.log(preds))


for episode in range(3):
    states, actions, rewards = [], [], []
    state = torch.randn(l1)
    for t in range(20):
        act_prob = model(state)  # allow: TL202
        action = torch.multinomial(act_prob.detach(), 1).item()
        states.append(state)
        actions.append(action)
        rewards.append(1.0)
        state = torch.randn(l1)
    state_batch = torch.stack(states)
    action_batch = torch.tensor(actions)
    reward_batch = torch.tensor(rewards).flip(dims=(0,))
    pred_batch = model(state_batch)
    prob_batch = pred_batch.gather(dim=1, index=action_batch.view(-1, 1)).squeeze()
    loss = loss_fn(prob_batch, reward_batch)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
