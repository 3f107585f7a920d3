"""The kernel is a tensor, and `dot` of tensors takes vectors alone. Twin of kernel_by_a_function_not_in_view; torch 2.14 says "1D tensors expected"."""
import torch


def centred_kernel(rows, gamma):
    kernel = torch.exp(-gamma * torch.cdist(rows, rows) ** 2)
    ones = torch.ones((10, 10)) / 10
    return kernel - kernel.dot(ones)  # expect: TL307


print(centred_kernel(torch.rand(10, 2), 15))
