"""Tensors are collected into one that starts empty: torch lets an empty vector be joined with anything. Running it printed torch.Size([6, 4]).
"""
import torch

collected = torch.FloatTensor()
for _ in range(2):
    collected = torch.cat((collected, torch.rand(3, 4)), 0)
weight = torch.empty(size=(4, 2)).normal_()
print(collected.shape, (collected @ weight).shape)
