"""The discriminator returns (sigmoid, log_softmax), and the auxiliary loss is NLLLoss. Running it printed "0.7"."""

import torch
from torch import nn


class Discriminator(nn.Module):
    def __init__(self, classes=3):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(6, 24), nn.LeakyReLU(0.2))
        self.fc_dis = nn.Linear(24, 1)
        self.fc_aux = nn.Linear(24, classes)
        self.softmax = nn.LogSoftmax(dim=1)
        self.sigmoid = nn.Sigmoid()

    def forward(self, x):
        x = self.body(x)
        classes = self.softmax(self.fc_aux(x))
        realfake = self.sigmoid(self.fc_dis(x)).view(-1, 1).squeeze(1)
        return realfake, classes


torch.manual_seed(2)
x, labels = torch.randn(64, 6), torch.randint(0, 3, (64,))
netD = Discriminator()
dis_criterion, aux_criterion = nn.BCELoss(), nn.NLLLoss()
optimizer = torch.optim.Adam(netD.parameters(), lr=0.01)
for _ in range(40):
    netD.zero_grad()
    dis_output, aux_output = netD(x)
    dis_errD = dis_criterion(dis_output, torch.ones(64))
    aux_errD = aux_criterion(aux_output, labels)
    errD = dis_errD + aux_errD
    errD.backward()
    optimizer.step()
print(round(aux_errD.item(), 1))
