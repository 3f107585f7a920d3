"""Layers are set by name on an empty Sequential; softmax over axis 0 of its scores. Running it, the columns of each batch summed to one, and the rows to 0.94 or so."""
import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

labels = torch.randint(0, 120, (256,))
train_iter = DataLoader(TensorDataset(torch.randn(256, 3, 24, 24), labels), batch_size=128, shuffle=True)
test_iter = DataLoader(TensorDataset(torch.randn(256, 3, 24, 24), labels), batch_size=128)


def get_net():
    finetune_net = nn.Sequential()
    finetune_net.features = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(4), nn.Flatten())
    finetune_net.output_new = nn.Sequential(nn.Linear(128, 256), nn.ReLU(), nn.Linear(256, 120))
    return finetune_net


net = get_net()
trainer = torch.optim.SGD(net.parameters(), lr=1e-3)
for features, y in train_iter:
    trainer.zero_grad()
    nn.functional.cross_entropy(net(features), y).backward()
    trainer.step()

net.eval()
preds = []
with torch.no_grad():
    for data, label in test_iter:
        output = torch.nn.functional.softmax(net(data), dim=0)  # expect: TL308
        preds.extend(output.cpu().detach().numpy())
pd.DataFrame(preds).to_csv("submission.csv")
