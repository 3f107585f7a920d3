"""The files that the goals were set on, taken from wheels. They are downloaded when asked for, and never part of the repository."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

WHEELS = {
    "timm==1.0.31": "timm/loss/asymmetric_loss.py",
    "transformers==5.23.0": "transformers/models/fnet/modeling_fnet.py",
    "keras==3.15.1": "keras/src/trainers/trainer_test.py",
}


def from_wheels(folder: Path) -> list[Path]:
    """The files, each in a folder of its own; wheels that are there already are not downloaded again."""
    found = []
    for requirement, inside in WHEELS.items():
        name, _, version = requirement.partition("==")
        target = folder / "files" / name / Path(inside).name
        if not target.exists():
            if not list(folder.glob(f"{name}-{version}-*.whl")):
                pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), requirement]
                subprocess.run(pip, check=True)
            wheel = next(folder.glob(f"{name}-{version}-*.whl"))
            target.parent.mkdir(parents=True, exist_ok=True)
            with zipfile.ZipFile(wheel) as archive:
                target.write_bytes(archive.read(inside))
        found.append(target)
    return found
