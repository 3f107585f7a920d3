"""Code that is not in view has had the model, and names that it evaluated it: in which mode it left it is not known."""
import torch
from torch import nn
from trainer import get_predictions, train_model

model = nn.Sequential(nn.Dropout(0.5), nn.Linear(4, 3))
train_model(model, "train.csv")
answers = get_predictions(model, "test.csv")
with torch.no_grad():
    print(model(torch.tensor([[5.1, 3.5, 1.4, 0.2]])).argmax(1))
