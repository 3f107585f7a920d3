"""After each round pictures are drawn in evaluation mode, and the next round trains the generator in it. Running it printed "True False False"."""
import torch
from torch import nn

torch.manual_seed(4)
real = torch.randn(64, 2) + 3
maker = nn.Sequential(nn.Linear(4, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 2))
judge = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 1))
maker_steps = torch.optim.Adam(maker.parameters(), lr=0.01)
judge_steps = torch.optim.Adam(judge.parameters(), lr=0.01)
criterion = nn.BCEWithLogitsLoss()
ones, zeros = torch.ones(64, 1), torch.zeros(64, 1)
fixed_noise = torch.randn(8, 4)
modes = []
for round_ in range(3):
    modes.append(maker.training)
    fake = maker(torch.randn(64, 4))  # expect: TL203
    judge_steps.zero_grad()
    (criterion(judge(real), ones) + criterion(judge(fake.detach()), zeros)).backward()
    judge_steps.step()
    maker_steps.zero_grad()
    criterion(judge(fake), ones).backward()
    maker_steps.step()

    maker.eval()
    with torch.no_grad():
        drawn = maker(fixed_noise)
print(*modes)

# before: maker[1].num_batches_tracked == 1
# after: maker[1].num_batches_tracked == 3
