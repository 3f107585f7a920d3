"""Ten outputs (10, 1) are held against the one value that follows, (1, 1). Running it warned of the sizes and trained on."""

import torch
import torch.nn as nn

torch.manual_seed(0)
input_size, hidden_size, seq_len, batch = 1, 8, 10, 1
series = torch.sin(torch.linspace(0, 20, 200))


class Cell(nn.Module):
    def __init__(self, input_size, hidden_size):
        super().__init__()
        self.lstm = nn.LSTM(input_size, hidden_size)
        self.fc = nn.Linear(hidden_size, 1)

    def forward(self, x):
        out, _ = self.lstm(x)
        return self.fc(out.squeeze(1))


model = Cell(input_size, hidden_size)
criterion = nn.MSELoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for epoch in range(2):
    for i in range(0, 150, seq_len):
        window = series[i : i + seq_len].view(seq_len, batch, input_size)
        target = series[i + seq_len].view(1, 1)
        optimizer.zero_grad()
        output = model(window)
        loss = criterion(output, target)  # expect: TL302
        loss.backward()
        optimizer.step()
print(loss.item())
