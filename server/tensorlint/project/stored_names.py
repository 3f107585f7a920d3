"""Which files of models a text names: scripts that share nothing else may train a model and ask it."""

from __future__ import annotations

import re
from typing import Final

_END: Final = re.compile(r"""\.(?:pt|pth|pkl|pickle|joblib|sav|h5|hdf5|keras|ckpt|bin|safetensors|model|weights|npz|tar|onnx)(?=["'])""")
_START: Final = re.compile(r"[\w\-.+ ]*\Z")
LONGEST: Final = 120
"""Characters of a name that are looked at."""


def stored_in(text: str) -> set[str]:
    """The names, without their folders, of the files of models that a text writes down: where it uses them, or for others to import."""
    found = set()
    for end in _END.finditer(text):
        start = _START.search(text[max(0, end.start() - LONGEST) : end.start()])
        if start is not None and start.group():
            found.add((start.group() + end.group()).strip())
    return found
