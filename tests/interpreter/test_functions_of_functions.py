"""What calls a function in a way of its own, or makes another of it. The shapes are those that torch 2.13 and einops 0.8 give."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from revealing import check

NET = """
from torch.func import functional_call, vmap
from torch.utils.checkpoint import checkpoint, checkpoint_sequential
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.deep, self.head = nn.Linear(10, 6), nn.Linear(6, 3)
    def forward(self, x):
        return self.head(checkpoint(self.deep, x, use_reentrant=False))
net, x = Net(), torch.rand(8, 10)
"""


def test_a_checkpoint_gives_what_its_function_gives() -> None:
    text = NET + "reveal_type(net(x))\nreveal_type(checkpoint_sequential([net.deep, net.head], 2, x, use_reentrant=False))\n"
    check(text, "float32 (8, 3)", "float32 (8, 3)")


def test_a_network_with_other_weights_keeps_its_shapes() -> None:
    check(NET + "reveal_type(functional_call(net, dict(net.named_parameters()), (x,)))\nreveal_type(functional_call(net, {}, x))\n", "(8, 3)", "(8, 3)")


def test_a_mapped_function_sees_one_of_an_axis() -> None:
    text = """
    def pair(row, factor):
        reveal_type(row)
        return row.sum(), row.outer(factor)
    first, second = vmap(pair, in_dims=(1, None), out_dims=(0, 2))(x, torch.rand(4))
    reveal_type(first)
    reveal_type(second)
    reveal_type(torch.vmap(net)(x))
    """
    check(NET + text.replace("\n    ", "\n"), "(8,)", "(10,)", "(8, 4, 10)", "(8, 3)")


def test_a_network_in_torchscript_gives_what_it_gave_and_has_its_own_mode() -> None:
    text = "copy_ = torch.jit.trace(net, x)\nreveal_type(copy_(x))\ncopy_.eval()\nreveal_type(net.training)\nreveal_type(torch.jit.freeze(torch.jit.script(net))(x))\n"
    check(NET + text, "(8, 3)", "True", "(8, 3)")


def test_compile_may_be_given_its_options_first() -> None:
    text = "reveal_type(torch.compile(mode='max-autotune')(net)(x))\n@torch.compile(fullgraph=True)\ndef double(a):\n    return a * 2\nreveal_type(double(x))\n"
    check(NET + text, "(8, 3)", "(8, 10)")


def test_a_function_in_other_processes_gets_a_number_and_its_arguments() -> None:
    text = """
    state = [1]
    def work(rank, size):
        reveal_type(rank)
        reveal_type(net(torch.rand(size, 10)))
        net.eval()
    torch.multiprocessing.spawn(work, args=(5,), nprocs=2)
    reveal_type(net.training)
    reveal_type(nn.parallel.data_parallel(net, x))
    """
    check(NET + text.replace("\n    ", "\n"), "int", "(5, 3)", "True", "(8, 3)")


def test_packed_axes_come_apart_again() -> None:
    text = """
    from einops import pack, unpack
    a, b = torch.rand(2, 3, 4), torch.rand(2, 5, 6, 4)
    whole, shapes = pack([a, b], "b * c")
    reveal_type(whole)
    first, second = unpack(whole, shapes, "b * c")
    reveal_type(second)
    reveal_type(pack([a], "* c")[0])
    """
    check(text, "(2, 33, 4)", "(2, 5, 6, 4)", "(6, 4)")
