"""Ten digits, and the model is built for five classes: the loss of log-probabilities raises an IndexError."""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

digits = load_digits()
X_train, X_test, y_train, y_test = train_test_split(digits.data, digits.target, random_state=0)
dataset = TensorDataset(torch.from_numpy(X_train).float(), torch.from_numpy(y_train).long())


class Net(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.hidden = nn.Linear(64, 32)
        self.out = nn.Linear(32, classes)

    def forward(self, x):
        return F.log_softmax(self.out(F.relu(self.hidden(x))), dim=1)


net = Net(5)  # expect: TL406
criterion = nn.NLLLoss()
optimizer = torch.optim.Adam(net.parameters())
for rows, labels in DataLoader(dataset, batch_size=32, shuffle=True):
    loss = criterion(net(rows), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
