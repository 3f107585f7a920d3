"""Which files of models a text names: scripts that share nothing else may train a model and ask it."""

from __future__ import annotations

import re
from typing import Final

NAMED: Final = re.compile(r"""([\w\-.+ ]+\.(?:pt|pth|pkl|pickle|joblib|sav|h5|hdf5|keras|ckpt|bin|safetensors|model|weights|npz|tar|onnx))["']""")
WORTH: Final = re.compile(r"load|dump|save|write|open|restore|read")


def stored_in(text: str) -> set[str]:
    """The names, without their folders, of the files of models that a text writes down."""
    if WORTH.search(text) is None:
        return set()
    return {found.strip() for found in NAMED.findall(text)}
