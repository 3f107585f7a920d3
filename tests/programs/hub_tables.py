"""Tables of Hugging Face: parts, formats, transforms, columns that come and go."""

import torch, numpy as np, pandas as pd
from datasets import Dataset, DatasetDict
from torch.utils.data import DataLoader
from torchvision import transforms
dd = DatasetDict({"train": Dataset.from_dict({"x": [[1.0, 2.0, 3.0]] * 6, "y": [0, 1] * 3, "s": ["a"] * 6}), "test": Dataset.from_dict({"x": [[1.0, 2.0, 3.0]] * 4, "y": [0, 1] * 2, "s": ["a"] * 4})})
dd = dd.with_format("torch")
reveal_type(dd["train"][0]["x"])  # (3,) float32
reveal_type(dd["train"][0]["y"])  # () int64
reveal_type(dd["test"][:3]["x"])  # (3, 3) float32 rank
for b in DataLoader(dd["train"], batch_size=3):
    reveal_type(b["x"])  # (3, 3) float32
    reveal_type(b["y"])  # (3,) int64
raw = Dataset.from_dict({"x": [[1.0, 2.0, 3.0]] * 6, "y": [0, 1] * 3})
reveal_type(torch.tensor(raw[0]["x"]))  # (3,) float32
sq = raw.map(lambda r: {"z": [v * 2 for v in r["x"]] + [1.0], "k": np.zeros((2, 2))}, remove_columns=["x"])
sq.set_format("torch")
reveal_type(sq[1]["z"])  # (4,) float32
reveal_type(sq[1]["k"])  # (2, 2) float32
sq.set_format("numpy", columns=["k"])
reveal_type(sq[1]["k"])  # (2, 2) float32
split = raw.train_test_split(0.5, seed=1)
split["train"].set_transform(lambda b: {"v": torch.tensor(b["x"]), "t": b["y"]})
reveal_type(split["train"][0]["v"])  # (3,) float32
for b in DataLoader(split["train"], batch_size=3):
    reveal_type(b["v"])  # (3, 3) float32
    reveal_type(b["t"])  # (3,) int64
def norm(batch):
    batch["img"] = [transforms.Compose([transforms.Resize((8, 8)), transforms.ToTensor()])(transforms.ToPILImage()(torch.rand(3, 10, 10))) for _ in batch["y"]]
    del batch["x"]
    return batch
ims = raw.with_transform(norm)
reveal_type(ims[0]["img"])  # (3, 8, 8) float32 rank
for b in DataLoader(ims, batch_size=2, drop_last=True):
    reveal_type(b["img"])  # (2, 3, 8, 8) float32 rank
renamed = raw.rename_column("y", "labels").select(range(4)).shuffle(seed=1).filter(lambda r: r["labels"] >= 0)
renamed.set_format(type="torch", columns=["labels"])
reveal_type(renamed[0]["labels"])  # () int64
for r in renamed:
    reveal_type(r["labels"])  # () int64
