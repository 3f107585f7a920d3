"""A script that only loads and predicts; nobody tells PyTorch that no gradients are needed.

Running it printed "alarms: True graph kept: True".
"""
import torch


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
error = ((model(readings) - readings) ** 2).mean(dim=1)  # expect: TL202  # reveal model: asked with no layer in it that depends on the mode, for a prediction
alarms = (error > 1.0).sum().item()
print("alarms:", alarms > 0, "graph kept:", error.requires_grad)
