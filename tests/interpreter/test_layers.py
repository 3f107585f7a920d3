"""Networks that are put together in code: their layers are known, and what comes out of them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from revealing import check

NETWORKS = {
    "blocks that are unpacked": (
        """
        def block(i, o, bn=True):
            layers = [nn.Linear(i, o)]
            if bn: layers.append(nn.BatchNorm1d(o))
            layers.append(nn.ReLU())
            return layers
        net = nn.Sequential(*block(3, 4, bn=False), *block(4, 5), nn.Linear(5, 2))
        reveal_type(net(torch.zeros(7,3)))
        """,
        "(7, 2)",
    ),
    "a loop over pairs of sizes": (
        """
        layers = []
        sizes = [3, 4, 5]
        for a, b in zip(sizes[:-1], sizes[1:]):
            layers.append(nn.Linear(a, b))
            layers.append(nn.ReLU())
        net = nn.Sequential(*layers)
        reveal_type(net(torch.zeros(7,3)))
        """,
        "(7, 5)",
    ),
    "a counted loop": (
        """
        layers = []
        for i in range(3):
            layers.append(nn.Linear(4, 4))
        net = nn.Sequential(*layers)
        reveal_type(net(torch.zeros(7,4)))
        """,
        "(7, 4)",
    ),
    "a loop that picks sizes": (
        """
        dims = [3, 8, 16, 2]
        layers = []
        for i in range(len(dims) - 1):
            layers += [nn.Linear(dims[i], dims[i+1]), nn.ReLU()]
        net = nn.Sequential(*layers)
        reveal_type(net(torch.zeros(7,3)))
        """,
        "(7, 2)",
    ),
    "a table of settings": (
        """
        cfg = [8, 'M', 16, 16, 'M']
        def make(cfg):
            layers = []
            c = 3
            for v in cfg:
                if v == 'M':
                    layers += [nn.MaxPool2d(2)]
                else:
                    layers += [nn.Conv2d(c, v, 3, padding=1), nn.ReLU()]
                    c = v
            return nn.Sequential(*layers)
        reveal_type(make(cfg)(torch.zeros(2,3,8,8)))
        """,
        "(2, 16, 2, 2)",
    ),
    "a long table of settings": (
        """
        cfg = {'D': [64, 64, 'M', 128, 128, 'M', 256, 256, 256, 'M', 512, 512, 512, 'M', 512, 512, 512, 'M']}
        def make(cfg):
            layers = []
            c = 3
            for v in cfg:
                if v == 'M':
                    layers += [nn.MaxPool2d(2)]
                else:
                    layers += [nn.Conv2d(c, v, 3, padding=1), nn.ReLU()]
                    c = v
            return nn.Sequential(*layers)
        reveal_type(make(cfg['D'])(torch.zeros(2,3,224,224)))
        """,
        "(2, 512, 7, 7)",
    ),
    "residual stages": (
        """
        class Block(nn.Module):
            expansion = 1
            def __init__(self, i, o, stride=1, downsample=None):
                super(Block, self).__init__()
                self.conv1 = nn.Conv2d(i, o, 3, stride, 1)
                self.bn1 = nn.BatchNorm2d(o)
                self.conv2 = nn.Conv2d(o, o, 3, 1, 1)
                self.downsample = downsample
            def forward(self, x):
                r = x
                out = self.conv2(torch.relu(self.bn1(self.conv1(x))))
                if self.downsample is not None:
                    r = self.downsample(x)
                out += r
                return torch.relu(out)
        class ResNet(nn.Module):
            def __init__(self, block, layers, n=10):
                super().__init__()
                self.inp = 16
                self.conv = nn.Conv2d(3, 16, 3, 1, 1)
                self.layer1 = self._make(block, 16, layers[0])
                self.layer2 = self._make(block, 32, layers[1], 2)
                self.fc = nn.Linear(32, n)
            def _make(self, block, planes, blocks, stride=1):
                d = None
                if stride != 1 or self.inp != planes * block.expansion:
                    d = nn.Sequential(nn.Conv2d(self.inp, planes * block.expansion, 1, stride), nn.BatchNorm2d(planes))
                layers = [block(self.inp, planes, stride, d)]
                self.inp = planes * block.expansion
                for i in range(1, blocks):
                    layers.append(block(self.inp, planes))
                return nn.Sequential(*layers)
            def forward(self, x):
                x = self.layer2(self.layer1(self.conv(x)))
                reveal_type(x)
                x = x.mean([2, 3])
                return self.fc(x)
        net = ResNet(Block, [2, 2]).eval()
        reveal_type(net(torch.zeros(2,3,32,32)))
        reveal_type(net.layer1[1].bn1.training)
        """,
        "(2, 32, 16, 16)",
        "(2, 10)",
        "False",
    ),
    "a list of modules": (
        """
        class M(nn.Module):
            def __init__(self, n=3):
                super().__init__()
                self.ls = nn.ModuleList([nn.Linear(4, 4) for _ in range(n)])
                self.ds = nn.ModuleList(nn.Dropout(0.1) for _ in range(n))
            def forward(self, x):
                for l, d in zip(self.ls, self.ds): x = d(l(x))
                return x
        m = M()
        reveal_type(m(torch.zeros(2,4)))
        m.eval()
        reveal_type(m.ds[0].training)
        """,
        "(2, 4)",
        "False",
    ),
    "a list of unknown length": (
        """
        def f(n):
            ls = nn.ModuleList([nn.Linear(4, 4) for _ in range(n)])
            x = torch.zeros(2, 4)
            for l in ls: x = l(x)
            reveal_type(x)
            ls.eval()
            for l in ls: reveal_type(l.training)
        """,
        "(2, 4)",
        "False",
    ),
    "a dict of modules": (
        """
        d = nn.ModuleDict({'a': nn.Linear(2, 3)})
        reveal_type(d['a'](torch.zeros(4,2)))
        for k, v in d.items():
            reveal_type(v(torch.zeros(4,2)))
        """,
        "(4, 3)",
        "(4, 3)",
    ),
    "layers by name": (
        """
        net = nn.Sequential(collections.OrderedDict([('a', nn.Linear(2, 3)), ('b', nn.ReLU())]))
        reveal_type(net(torch.zeros(1,2)))
        reveal_type(net.a(torch.zeros(1,2)))
        """,
        "(1, 3)",
        "(1, 3)",
    ),
    "layers that are added": (
        "net = nn.Sequential()\nnet.add_module('a', nn.Linear(2, 3))\nreveal_type(net(torch.zeros(1,2)))",
        "(1, 3)",
    ),
    "attributes that are set by name": (
        """
        class M(nn.Module):
            def __init__(self):
                super().__init__()
                for i in range(2): setattr(self, f'l{i}', nn.Linear(4, 4))
            def forward(self, x): return self.l1(self.l0(x))
        reveal_type(M()(torch.zeros(1, 4)))
        """,
        "(1, 4)",
    ),
    "attributes that are read by name": (
        """
        class M(nn.Module):
            def __init__(self):
                super().__init__()
                for i in range(2): setattr(self, 'l%d' % i, nn.Linear(4, 4))
            def forward(self, x):
                for i in range(2): x = getattr(self, 'l{}'.format(i))(x)
                return x
        reveal_type(M()(torch.zeros(1, 4)))
        """,
        "(1, 4)",
    ),
    "a dataset and its loader": (
        """
        class D(torch.utils.data.Dataset):
            def __len__(self): return 10
            def __getitem__(self, i): return torch.zeros(3), 1
        x, y = D()[0]
        reveal_type(x)
        for a, b in torch.utils.data.DataLoader(D(), batch_size=4): reveal_type(a)
        """,
        "(3,)",
        "3)",
    ),
    "blocks whose number is not known": (
        """
        class Block(nn.Module):
            def __init__(self, n):
                super().__init__()
                self.inner = nn.Sequential(nn.Conv2d(n, n, 3, padding=1), nn.BatchNorm2d(n))
            def forward(self, x): return x + self.inner(x)
        class Generator(nn.Module):
            def __init__(self, count):
                super().__init__()
                layers = [nn.Conv2d(3, 8, 3, padding=1), nn.ReLU()]
                for _ in range(count):
                    layers += [Block(8)]
                layers += [nn.Conv2d(8, 1, 3, padding=1), nn.Tanh()]
                self.model = nn.Sequential(*layers)
            def forward(self, x): return self.model(x)
        net = Generator(int(os.environ["count"]))
        net.eval()
        reveal_type(net(torch.zeros(2, 3, 8, 8)))
        reveal_type(net.model[0].training)
        """,
        "(2, 1, 8, 8)",
        "False",
    ),
    "layers before a comprehension": (
        """
        count = int(os.environ["count"])
        net = nn.Sequential(nn.Linear(3, 4), *[nn.Linear(4, 4) for _ in range(count)], nn.Linear(4, 2))
        reveal_type(net(torch.zeros(5, 3)))
        """,
        "(5, 2)",
    ),
}


@pytest.mark.parametrize("name", NETWORKS)
def test_the_layers_are_known(name: str) -> None:
    text, *wanted = NETWORKS[name]
    check(text, *wanted)
