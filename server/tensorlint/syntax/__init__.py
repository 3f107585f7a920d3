"""Syntax: documents as units of `ast`, repaired where they are broken; notebooks as one program; suppression comments."""

from tensorlint.syntax.document import Document
from tensorlint.syntax.place import Place
from tensorlint.syntax.problem import Problem
from tensorlint.syntax.units import Block, Unit

__all__ = ["Block", "Document", "Place", "Problem", "Unit"]
