"""What is joined with something that is not known has a number of channels that is not known; its twin joins what is known, and is one channel short. Running it (with a scheduler that gives back its sample), `wide` raises and `fits` does not."""

import torch
from diffusers import DDPMScheduler
from torch import nn

scheduler = DDPMScheduler(num_train_timesteps=100)
scheduler.set_timesteps(10)
fits = nn.Conv1d(34, 2, 3, padding=1)
wide = nn.Conv1d(35, 2, 3, padding=1)  # expect: TL305
context = torch.zeros(1, 32, 16)
action = torch.randn(1, 2, 16)
start = action
with torch.no_grad():
    for step in scheduler.timesteps:
        noise = fits(torch.cat([action, context], dim=1))
        action = scheduler.step(noise, step, action).prev_sample
    twice = torch.cat([context, context], dim=1)  # reveal: (1, 64, 16)
    last = wide(torch.cat([start, context], dim=1))
print(twice.shape, last.shape)
