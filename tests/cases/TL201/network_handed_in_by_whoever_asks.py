"""The twin: nothing in view puts a network at rest. Running it with a network with dropout gave answers that differed."""

import torch


def test_answers_stay(any_model, rows):
    with torch.no_grad():
        first = any_model(rows).argmax(dim=1)  # expect: TL201
        again = any_model(rows).argmax(dim=1)
    assert (first == again).all()
