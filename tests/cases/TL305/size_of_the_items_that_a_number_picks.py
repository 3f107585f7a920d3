"""The last size below seven is 5. Run: RuntimeError, "mat1 and mat2 shapes cannot be multiplied (4x8 and 5x2)"."""
import torch
from torch import nn

sizes = [3, 8, 5]
last = [size for size in sizes if size < 7][-1]
print(nn.Linear(last, 2)(torch.rand(4, 8)).shape)  # expect: TL305
