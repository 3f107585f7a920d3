"""The twin: log_prob is summed over the actions and keeps its axis, so that both are (n, 1). Running it printed three losses and warned of nothing."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.distributions import Normal


class Actor(nn.Module):
    def __init__(self, state=5, action=3):
        super().__init__()
        self.body = nn.Linear(state, 32)
        self.mu = nn.Linear(32, action)
        self.log_std = nn.Linear(32, action)

    def forward(self, s):
        h = torch.relu(self.body(s))
        dist = Normal(self.mu(h), self.log_std(h).clamp(-5, 2).exp())
        a = dist.rsample()
        return torch.tanh(a), dist.log_prob(a).sum(dim=-1, keepdim=True)


class Critic(nn.Module):
    def __init__(self, state=5, action=3):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(state + action, 32), nn.ReLU(), nn.Linear(32, 1))

    def forward(self, s, a):
        return self.net(torch.cat([s, a], dim=1))


class Agent:
    def __init__(self, gamma=0.99, alpha=0.2):
        self.actor, self.critic, self.target = Actor(), Critic(), Critic()
        self.optimizer = torch.optim.Adam(self.critic.parameters(), lr=1e-3)
        self.gamma, self.alpha = gamma, alpha

    def update(self, states, actions, rewards, next_states):
        with torch.no_grad():
            next_actions, log_prob = self.actor(next_states)
            q = self.target(next_states, next_actions) - self.alpha * log_prob
            td_target = rewards.unsqueeze(1) + self.gamma * q
        loss = F.mse_loss(self.critic(states, actions), td_target)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        return loss.item()


agent = Agent()
for _ in range(3):
    print(agent.update(torch.randn(16, 5), torch.rand(16, 3), torch.randn(16), torch.randn(16, 5)))
