"""Text: documents as strings, positions in them, and edits."""

from tensorlint.text.edit import Edit, apply_edits, one_per_line
from tensorlint.text.lines import LineIndex
from tensorlint.text.source import Source, SourceError
from tensorlint.text.span import Span

__all__ = ["Edit", "LineIndex", "Source", "SourceError", "Span", "apply_edits", "one_per_line"]
