"""The twin: the weights are written by hand, all of them. Running it printed "written"."""
import numpy as np
import torch
from torch import nn

net = nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 1)).eval()
with torch.no_grad():
    for weight in net.parameters():
        weight.fill_(0.5)
faces = torch.from_numpy(np.loadtxt(["1 2 3", "4 5 6"]).astype("float32"))
with torch.inference_mode():
    ages = net(faces)
np.savetxt("/tmp/ages_of_the_case.txt", ages.numpy())
print("written")
