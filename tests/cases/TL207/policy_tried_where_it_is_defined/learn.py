import torch
from policies import Policy

policy = Policy(3, 2)
optimizer = torch.optim.Adam(policy.parameters())
for _ in range(5):
    chances = policy(torch.randn(8, 3))
    loss = -torch.log(chances[:, 0]).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
torch.save(policy.state_dict(), "policy.pt")
