"""Edits of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tensorlint.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


class Edit(NamedTuple):
    """What lies in `span` becomes `text`."""

    span: Span
    text: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that are all meant of the text before. Edits that overlap raise a ValueError."""
    parts = []
    end = 0
    for edit in sorted(edits, key=lambda each: each.span):
        if edit.span.start < end or edit.span.end < edit.span.start:
            message = f"edits overlap at offset {edit.span.start}"
            raise ValueError(message)
        parts += [text[end : edit.span.start], edit.text]
        end = edit.span.end
    parts.append(text[end:])
    return "".join(parts)


def one_per_line(text: str, edits: Iterable[Edit]) -> list[Edit]:
    """The edits, with those of one line made into one: done one after the other, a bracket would be gone and its other half still there."""
    out: list[Edit] = []
    for edit in sorted(edits, key=lambda each: each.span):
        if out and out[-1].span.end <= edit.span.start:
            last = out[-1]
            between = text[last.span.end : edit.span.start]
            if "\n" not in between and "\r" not in between:
                out[-1] = Edit(Span(last.span.start, edit.span.end), last.text + between + edit.text)
                continue
        out.append(edit)
    return out
