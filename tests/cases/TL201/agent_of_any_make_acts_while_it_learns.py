"""An agent whose layers are not in view acts between the steps that train it, in the mode in which it learns: nothing is held against labels.

Run with two small networks: the walk goes on and the agent learns.
"""

import torch


def learn(actor, critic, walk, optimizer, steps):
    actor.train(True)
    critic.train(True)
    place = walk.start()
    for _ in range(steps):
        seen = torch.tensor(place).float()
        with torch.no_grad():
            odds = actor(seen)
        turn = walk.choose(odds.detach().cpu().numpy())
        place, reward = walk.go(turn)
        gain = reward - critic(seen).squeeze()
        loss = gain**2 - torch.log(actor(seen)[turn]) * gain.detach()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
