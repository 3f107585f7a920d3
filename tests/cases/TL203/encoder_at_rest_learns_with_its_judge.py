"""The encoder is in evaluation mode while gradients pass it, and one of the steps that follow them is its own. Running it changed the encoder's weights with
nothing dropped."""

import torch
from torch import nn

torch.manual_seed(0)
encoder = nn.Sequential(nn.Linear(8, 16), nn.Dropout(0.3), nn.Linear(16, 4))
decoder = nn.Linear(4, 8)
judge = nn.Sequential(nn.Linear(4, 1), nn.Sigmoid())
of_both = torch.optim.Adam([*encoder.parameters(), *decoder.parameters()])
of_encoder = torch.optim.Adam(encoder.parameters())
of_judge = torch.optim.Adam(judge.parameters())
for step in range(5):
    x = torch.randn(32, 8)
    of_both.zero_grad()
    nn.functional.mse_loss(decoder(encoder(x)), x).backward()
    of_both.step()

    encoder.eval()
    of_judge.zero_grad()
    doubt = judge(encoder(x))  # expect: TL203
    loss = -torch.log(judge(torch.randn(32, 4)) + 1e-6).mean() - torch.log(1 - doubt + 1e-6).mean()
    before = encoder[0].weight.clone()
    loss.backward()
    of_judge.step()
    of_encoder.step()
    print("encoder as it was:", bool((encoder[0].weight == before).all()))

    encoder.train()
    of_encoder.zero_grad()
    (-torch.log(judge(encoder(x)) + 1e-6).mean()).backward()
    of_encoder.step()
