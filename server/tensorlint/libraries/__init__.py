"""What libraries' calls do to values, one package or module for each; loaded when a program first names the library."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry

TABLES: Final = {
    "builtins": (
        "tensorlint.libraries.python.builtins",
        "tensorlint.libraries.python.iterating",
        "tensorlint.libraries.python.reflection",
        "tensorlint.libraries.python.conversions",
        "tensorlint.libraries.python.containers",
        "tensorlint.libraries.unknown_objects",
        "tensorlint.libraries.by_hand",
        "tensorlint.libraries.python.standard",
        "tensorlint.libraries.python.hidden_code",
        "tensorlint.libraries.python.arguments",
        "tensorlint.libraries.python.tuples",
        "tensorlint.libraries.python.records",
        "tensorlint.libraries.python.enumerations",
        "tensorlint.libraries.jaxtyping",
        "tensorlint.libraries.python.files",
    ),
    "numpy": ("tensorlint.libraries.numpy",),
    "torch": ("tensorlint.libraries.torch",),
    "sklearn": ("tensorlint.libraries.sklearn",),
    "keras": ("tensorlint.libraries.keras",),
    "tf_keras": ("tensorlint.libraries.keras",),
    "fastai": ("tensorlint.libraries.fastai",),
    "tensorflow": ("tensorlint.libraries.tensorflow",),
    "xgboost": ("tensorlint.libraries.boosters",),
    "lightgbm": ("tensorlint.libraries.boosters",),
    "catboost": ("tensorlint.libraries.boosters",),
    "skorch": ("tensorlint.libraries.skorch",),
    "imblearn": ("tensorlint.libraries.imblearn",),
    "lightning": ("tensorlint.libraries.lightning",),
    "pytorch_lightning": ("tensorlint.libraries.lightning",),
    "pandas": ("tensorlint.libraries.pandas",),
    "torchvision": ("tensorlint.libraries.torchvision",),
    "einops": ("tensorlint.libraries.einops",),
    "transformers": ("tensorlint.libraries.transformers",),
    "datasets": ("tensorlint.libraries.hub_data",),
    "torchtext": ("tensorlint.libraries.torchtext",),
    "accelerate": ("tensorlint.libraries.accelerate",),
    "jax": ("tensorlint.libraries.flax",),
    "flax": ("tensorlint.libraries.flax",),
    "optax": ("tensorlint.libraries.flax",),
    "onnxruntime": ("tensorlint.libraries.onnx",),
    "timm": ("tensorlint.libraries.timm",),
    "segmentation_models_pytorch": ("tensorlint.libraries.segmentation_models",),
}
"""For each top-level package, the modules that hold its rows: each has a function `register(registry)`."""


ASIDE: Final = {
    "cv2": ("tensorlint.libraries.cv2", "register"),
    "keras_preprocessing": ("tensorlint.libraries.keras.spellings", "register_apart"),
    "PIL": ("tensorlint.libraries.pil", "register"),
    "imageio": ("tensorlint.libraries.readers", "register_imageio"),
    "skimage": ("tensorlint.libraries.readers", "register_skimage"),
    "matplotlib": ("tensorlint.libraries.readers", "register_matplotlib"),
    "albumentations": ("tensorlint.libraries.albumentations", "register"),
    "scipy": ("tensorlint.libraries.scipy", "register"),
    "rdkit": ("tensorlint.libraries.rdkit", "register"),
    "yfinance": ("tensorlint.libraries.pandas.downloads", "register_yfinance"),
    "pandas_datareader": ("tensorlint.libraries.pandas.downloads", "register_datareader"),
    "yahoo_fin": ("tensorlint.libraries.pandas.downloads", "register_yahoo_fin"),
    "seaborn": ("tensorlint.libraries.pandas.downloads", "register_seaborn"),
    "streamlit": ("tensorlint.libraries.streamlit", "register"),
    "flask": ("tensorlint.libraries.web", "register"),
    "fastapi": ("tensorlint.libraries.web", "register"),
    "starlette": ("tensorlint.libraries.web", "register"),
    "onnx": ("tensorlint.libraries.onnx", "register"),
    "skl2onnx": ("tensorlint.libraries.onnx", "register"),
    "onnxmltools": ("tensorlint.libraries.onnx", "register"),
    "pydantic": ("tensorlint.libraries.python.records", "register_pydantic"),
    "attr": ("tensorlint.libraries.python.records", "register_attrs"),
    "attrs": ("tensorlint.libraries.python.records", "register_attrs"),
    "jaxtyping": ("tensorlint.libraries.jaxtyping", "register"),
    "torchtyping": ("tensorlint.libraries.jaxtyping", "register"),
    "typing_extensions": ("tensorlint.libraries.jaxtyping", "register"),
    "pytest": ("tensorlint.libraries.testing", "register_pytest"),
    "unittest": ("tensorlint.libraries.testing", "register_unittest"),
}
"""Packages that have rows, and of which alone nothing can be said: a program that names no other has no model."""

STORES: Final = frozenset({"pickle", "joblib", "dill", "cloudpickle"})
"""Packages by which a program may ask a model of a library that it does not name."""

IN_BUILTINS: Final = frozenset(
    [
        "dataclasses",
        "enum",
        "typing",
        "functools",
        "contextlib",
        "copy",
        "math",
        "os",
        "time",
        "random",
        "itertools",
        "collections",
        "tqdm",
        "argparse",
        "types",
        "importlib",
    ]
)
"""Packages whose rows come with the builtins' tables."""


BESIDES: Final = frozenset(
    [
        *("IPython", "cloudpickle", "dill", "joblib", "loguru", "mlflow", "pickle", "plotly", "psutil", "rich"),
        *("tensorboard", "tensorboardX", "thop", "torchinfo", "torchsummary", "wandb", "yaml"),
    ]
)
"""Packages that other tables speak of: what they do to a model, or that they do nothing to it."""


def _enter(module: str, function: str, registry: Registry) -> None:
    """Loads a table once: one module may hold the rows of several packages."""
    if (module, function) not in registry.tables:
        registry.tables.add((module, function))
        getattr(import_module(module), function)(registry)


def _load(top: str, registry: Registry) -> bool:
    aside = ASIDE.get(top)
    if aside is not None:
        _enter(aside[0], aside[1], registry)
        return True
    modules = TABLES.get(top)
    if modules is None:
        return top in IN_BUILTINS
    for name in modules:
        _enter(name, "register", registry)
    return True


def make_registry() -> Registry:
    """A registry that loads tables on demand."""
    from tensorlint.interpreter.vocabulary import Registry
    from tensorlint.libraries.arrays.arithmetic import register

    registry = Registry(_load, BESIDES)
    registry.ensure("builtins")

    register(registry)
    return registry
