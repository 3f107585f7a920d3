"""predict() gives one row for each class, and only prints it. Running it printed "answers 3 for 10 rows"; along the classes "answers 10 for 10 rows"."""

import torch
from torch import nn


def predict(model, rows):
    model.eval()
    with torch.no_grad():
        return model(rows).argmax(dim=0)  # expect: TL308


def best_of_each(model, rows):
    model.eval()
    with torch.no_grad():
        return model(rows).argmax(dim=0)


def predict_clearest(model, rows):
    with torch.no_grad():
        picked = model(rows).argmax(dim=0)
    return rows[picked]


model = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 3))
rows, kinds = torch.randn(60, 4), torch.randint(0, 3, (60,))
nn.functional.cross_entropy(model(rows), kinds).backward()
print("answers", len(predict(model, rows[:10])), "for", len(rows[:10]), "rows")
print(best_of_each(model, rows), predict_clearest(model, rows))

# before: prints answers 3 for 10 rows
# after: prints answers 10 for 10 rows
