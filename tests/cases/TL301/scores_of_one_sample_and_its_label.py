"""One sample's scores go to the loss with its label in a list of one, which PyTorch takes. Twin of scores_of_one_sample_and_three_labels. Running it printed
"tensor(1.6094)".
"""
import torch
import torch.nn.functional as F

scores = torch.zeros(5)
labels = torch.tensor([4])
print(F.cross_entropy(scores, labels))
