"""Softmax weights times one-hot rows are probabilities, and cross_entropy gets those. Running it raised nothing."""
import torch
import torch.nn as nn
import torch.nn.functional as F


class DistanceNetwork(nn.Module):
    def forward(self, support, query):
        return torch.einsum("snd,nd->ns", F.normalize(support, dim=-1), F.normalize(query, dim=-1))


class AttentionalClassify(nn.Module):
    def forward(self, similarities, support_set_y):
        softmax = nn.Softmax(dim=1)
        softmax_similarities = softmax(similarities)  # expect: TL401
        preds = softmax_similarities.unsqueeze(1).bmm(support_set_y).squeeze(1)
        return preds


class MatchingNetwork(nn.Module):
    def __init__(self, width=16, dim=8):
        super().__init__()
        self.g = nn.Linear(width, dim)
        self.dn = DistanceNetwork()
        self.classify = AttentionalClassify()

    def forward(self, support, support_onehot, target, target_y):
        encoded = self.g(support)
        gen = self.g(target)
        similarities = self.dn(support=encoded.transpose(0, 1), query=gen)
        preds = self.classify(similarities, support_set_y=support_onehot)
        values, indices = preds.max(1)
        accuracy = torch.mean((indices == target_y).float())
        crossentropy_loss = F.cross_entropy(preds, target_y.long())
        return accuracy, crossentropy_loss


net = MatchingNetwork()
opt = torch.optim.Adam(net.parameters())
for _ in range(3):
    support, y = torch.randn(12, 5, 16), torch.randint(0, 4, (12, 5))
    acc, loss = net(support, F.one_hot(y, 4).float(), torch.randn(12, 16), torch.randint(0, 4, (12,)))
    opt.zero_grad()
    loss.backward()
    opt.step()
