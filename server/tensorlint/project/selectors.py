"""What `select` and `ignore` may hold: a code (`TL301`), the beginning of codes (`TL3`) or a rule's name."""

from __future__ import annotations

from collections.abc import Mapping

EVERYTHING = "TL"  # the beginning of every code


def strength(selectors: tuple[str, ...], code: str, name: str) -> int:
    """How closely the closest of the selectors names a rule: 0 not at all, more for more of its code."""
    best = 0
    for selector in selectors:
        if selector == name:
            return len(code)
        if code.startswith(selector) and len(selector) > best:
            best = len(selector)
    return best


def complaint(selector: str, known: Mapping[str, str]) -> str | None:
    """Why a selector names no rule; None if it does. `known` gives the name of each code."""
    if selector and (selector in known.values() or any(code.startswith(selector) for code in known)):
        return None
    closest = suggestion(selector, [*known, *known.values()])
    return f"`{selector}` is neither a rule's code, the beginning of codes such as `TL1`, nor a rule's name{closest}"


def suggestion(word: str, words: list[str]) -> str:
    """`; did you mean …?` with the closest of the words, or nothing."""
    from difflib import get_close_matches

    by_lower = {other.lower(): other for other in words}
    close = get_close_matches(word.lower(), by_lower, 1)
    return f"; did you mean `{by_lower[close[0]]}`?" if close else ""
