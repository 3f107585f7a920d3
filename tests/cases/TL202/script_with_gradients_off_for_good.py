"""A script that only loads and predicts: gradients are switched off for all of it at the top.

Running it printed "alarms: True graph kept: False".
"""
import torch

torch.set_grad_enabled(False)


class Autoencoder(torch.nn.Module):
    def __init__(self, width):
        super().__init__()
        self.encoder = torch.nn.Sequential(torch.nn.Linear(16, width), torch.nn.ReLU())
        self.decoder = torch.nn.Linear(width, 16)

    def forward(self, readings):
        return self.decoder(self.encoder(readings))


torch.manual_seed(0)
torch.save(Autoencoder(4).state_dict(), "autoencoder.pt")

model = Autoencoder(4)
model.load_state_dict(torch.load("autoencoder.pt"))
model.eval()

readings = torch.randn(20, 16)
error = ((model(readings) - readings) ** 2).mean(dim=1)  # reveal model: with gradients off
alarms = (error > 1.0).sum().item()
print("alarms:", alarms > 0, "graph kept:", error.requires_grad)
