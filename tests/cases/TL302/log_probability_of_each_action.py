"""The log probability is one number an action, (32, 3), not summed: the target is (32, 3) against a critic of (32, 1). Running it warned once of the sizes and went on."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.distributions import Normal

STATE, ACTION, BATCH = 5, 3, 32


class Actor(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Linear(STATE, 32)
        self.mu = nn.Linear(32, ACTION)
        self.log_std = nn.Linear(32, ACTION)

    def forward(self, s):
        h = torch.relu(self.body(s))
        dist = Normal(self.mu(h), self.log_std(h).clamp(-5, 2).exp())
        a = dist.rsample()
        return torch.tanh(a), dist.log_prob(a)


class Critic(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(STATE + ACTION, 32)
        self.fc2 = nn.Linear(32, 1)

    def forward(self, s, a):
        return self.fc2(F.relu(self.fc1(torch.cat([s, a], dim=-1))))


actor, critic, target_critic = Actor(), Critic(), Critic()
target_critic.load_state_dict(critic.state_dict())
critic_optimizer = torch.optim.Adam(critic.parameters(), lr=1e-3)
gamma, alpha = 0.99, 0.2

for step in range(5):
    states, next_states = torch.randn(BATCH, STATE), torch.randn(BATCH, STATE)
    actions, rewards, dones = torch.rand(BATCH, ACTION), torch.randn(BATCH, 1), torch.zeros(BATCH, 1)
    with torch.no_grad():
        next_actions, log_prob = actor(next_states)
        next_q = target_critic(next_states, next_actions) - alpha * log_prob
        td_target = rewards + gamma * next_q * (1 - dones)
    critic_loss = F.mse_loss(critic(states, actions), td_target)  # expect: TL302
    critic_optimizer.zero_grad()
    critic_loss.backward()
    critic_optimizer.step()
print("critic loss", critic_loss.item())
