"""The twin: the model is asked of the points that came in, and its answers are drawn. Running it with a network with dropout drew two pictures."""
import matplotlib.pyplot as plt
import numpy as np
import torch


def draw(points, model):
    with torch.no_grad():
        scores = model(torch.from_numpy(points).float())  # expect: TL201
    plt.scatter(points[:, 0], points[:, 1], c=np.argmax(scores.numpy(), axis=1))
