"""What stands on the right of a system may be a vector, or columns. Running it printed torch.Size([3]) torch.Size([3, 2]) torch.Size([5, 3])."""
import torch

matrix = torch.eye(3) * 2
first = torch.linalg.solve(matrix, torch.tensor([1.0, 2.0, 3.0]))  # reveal: (3,)
more = torch.linalg.solve(matrix, torch.ones(3, 2))  # reveal: (3, 2)
each = torch.linalg.solve(torch.eye(3).repeat(5, 1, 1), torch.ones(5, 3))
print(first.shape, more.shape, each.shape)
