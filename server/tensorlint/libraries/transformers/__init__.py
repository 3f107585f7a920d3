"""Hugging Face transformers: its models, its tokenizers, its own training loop and its pipelines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.libraries.notation import Library
from tensorlint.libraries.transformers import configurations, models, pictures, pipelines, tokenizers, training

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry


def register(registry: Registry) -> None:
    """All of it."""
    registry.ensure("torch")
    lib = Library(registry, "transformers")
    configurations.rows(lib)
    models.rows(lib)
    tokenizers.rows(lib)
    pictures.rows(lib)
    training.rows(lib)
    pipelines.rows(lib)
    registry.neutral.update({"transformers.logging", "transformers.set_seed"})
