"""The auxiliary criterion is NLLLoss."""
import torch
import torch.nn as nn

from network import Discriminator

netD = Discriminator(10)
dis_criterion = nn.BCELoss()
aux_criterion = nn.NLLLoss()
optimizerD = torch.optim.Adam(netD.parameters(), lr=2e-4, betas=(0.5, 0.999))
for epoch in range(2):
    real = torch.randn(8, 3, 32, 32)
    label = torch.randint(0, 10, (8,))
    netD.zero_grad()
    dis_output, aux_output = netD(real)
    dis_label = torch.ones(8)
    dis_errD_real = dis_criterion(dis_output, dis_label)
    aux_errD_real = aux_criterion(aux_output, label)  # expect: TL403
    errD_real = dis_errD_real + aux_errD_real
    errD_real.backward()
    optimizerD.step()
