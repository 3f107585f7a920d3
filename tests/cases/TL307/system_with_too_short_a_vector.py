"""A vector of two numbers for three unknowns. Running it raises."""
import torch

matrix = torch.eye(3) * 2
print(torch.linalg.solve(matrix, torch.tensor([1.0, 2.0])))  # expect: TL307
