"""Which files of models a text names: scripts that share nothing else may train a model and ask it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_END: Final = re.compile(r"""\.(?:pt|pth|pkl|pickle|joblib|sav|h5|hdf5|keras|ckpt|bin|safetensors|model|weights|npz|tar|onnx)(?=["'])""")
_START: Final = re.compile(r"[\w\-.+ ]*\Z")
_WITH_FIELDS: Final = re.compile(r"(?:[\w\-.+ ]|\{[^{}\"']*\})*\Z")
_FIELD: Final = re.compile(r"\{[^{}]*\}")
_NUMBER: Final = r"[-+]?\d+(?:\.\d+)?"
LONGEST: Final = 120
"""Characters of a name that are looked at."""


def stored_in(text: str) -> set[str]:
    """The names, without their folders, of the files of models that a text writes down: where it uses them, or for others to import."""
    found = set()
    for end in _END.finditer(text):
        start = _START.search(text[max(0, end.start() - LONGEST) : end.start()])
        if start is not None and start.group():
            found.add((start.group() + end.group()).strip())
        if text.find("{", max(0, end.start() - LONGEST), end.start()) >= 0:
            start = _WITH_FIELDS.search(text[max(0, end.start() - LONGEST) : end.start()])
            if start is not None and "{" in start.group():
                found.add((start.group() + end.group()).strip())
    return found


def is_name_of(written: str, name: str) -> bool:
    """Whether what a text writes down names a file: by its name, or by one with fields, which a framework fills with the epoch and its numbers
    (`weights.{epoch:02d}.h5`)."""
    return written == name or ("{" in written and _pattern(written).fullmatch(name) is not None)


@lru_cache(maxsize=256)
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(_NUMBER.join(map(re.escape, _FIELD.split(written))))
