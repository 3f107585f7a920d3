"""A class method, a page that a server registers and a coroutine ask a trained network with gradients on.

Running it printed "True True True". With inference_mode as the decorator below the others, and as a block in the coroutine, "False False False"; above
`@classmethod` it raised TypeError, and above the registering decorator and the coroutine it changed nothing.
"""
import asyncio

import torch
from torch import nn

pages = {}


def page(function):
    pages[function.__name__] = function
    return function


x = torch.randn(150, 4)
y = (x[:, 0] + x[:, 1] > 0).long()
model = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for _ in range(60):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(x[:100]), y[:100]).backward()
    optimizer.step()
kept = []


class Service:
    @classmethod
    def ask(cls, rows):
        scores = model(rows)  # expect: TL202
        kept.append(scores.requires_grad)
        return scores.argmax(1).tolist()


@page  # by its name
def answer(rows):
    scores = model(rows)  # expect: TL202
    kept.append(scores.requires_grad)
    return scores.argmax(1).tolist()


async def later(rows):
    scores = model(rows)  # expect: TL202
    kept.append(scores.requires_grad)
    return scores.argmax(1).tolist()


Service.ask(x[100:])
pages["answer"](x[100:])
asyncio.run(later(x[100:]))
print(*kept)
