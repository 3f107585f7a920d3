"""Each epoch ends with a pass over the validation rows, and the dropout layer keeps dropping in it.

Running it printed "the same loss twice: False"; with model.eval() before that pass, "the same loss twice: True".
"""
import torch
from torch import nn

torch.manual_seed(11)
x = torch.randn(300, 12)
y = (x[:, :4].sum(dim=1) > 0).long()
x_train, y_train, x_valid, y_valid = x[:200], y[:200], x[200:], y[200:]

model = nn.Sequential(nn.Linear(12, 48), nn.ReLU(), nn.Dropout(0.8), nn.Linear(48, 2))
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)

for epoch in range(30):
    for rows in torch.randperm(200).split(50):
        optimizer.zero_grad()
        loss = criterion(model(x_train[rows]), y_train[rows])
        loss.backward()
        optimizer.step()

    with torch.no_grad():
        valid_loss = criterion(model(x_valid), y_valid)  # expect: TL201
        #                      ^^^^^^^^^^^^^^
        # says: two calls give two answers
        same_again = criterion(model(x_valid), y_valid)
print("the same loss twice:", valid_loss.item() == same_again.item())

# before: prints the same loss twice: False
# after: prints the same loss twice: True
