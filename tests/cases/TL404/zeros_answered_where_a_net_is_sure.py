"""Zeros get a one wherever the net is sure: what they hold then is its answer, held against what a teacher says. Run with two linear nets."""
import numpy as np
import torch
from sklearn.metrics import precision_recall_fscore_support

teacher, net = torch.jit.load("teacher.pt"), torch.jit.load("net.pt")
rows = torch.load("rows.pt")
with torch.no_grad():
    known = teacher(rows).argmax(1).numpy()
    sure = net(rows).softmax(1)[:, 1].numpy()
told = np.zeros_like(sure)
told[sure >= 0.5] = 1
print(precision_recall_fscore_support(known, told, average="binary"))
