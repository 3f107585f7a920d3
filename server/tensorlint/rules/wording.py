"""Words of messages: a message is one line of at most 160 characters, whatever the user's names are."""

from __future__ import annotations

import re
from typing import Final

MAX_MESSAGE: Final = 160
SHORTEST: Final = 9
"""A name is not cut below this many characters: it has to be told again."""

_NAME: Final = re.compile(r"`([^`]+)`")


def shorten(text: str, limit: int) -> str:
    """The text with its middle left out where it is longer than the limit; its end, which tells calls apart, stays."""
    if len(text) <= limit:
        return text
    tail = min(10, limit // 3, max(limit - 7, 0))  # the beginning tells most
    return f"{text[: limit - tail - 1]}…{text[len(text) - tail :]}"


def within_limit(message: str) -> str:
    """The message on one line, its longest names shortened until it fits."""
    message = " ".join(message.split())
    while len(message) > MAX_MESSAGE:
        longest = max(_NAME.finditer(message), key=lambda found: len(found[1]), default=None)
        if longest is None or len(longest[1]) <= SHORTEST:
            return f"{message[: MAX_MESSAGE - 1]}…"
        shorter = shorten(longest[1], max(SHORTEST, len(longest[1]) - max(1, (len(message) - MAX_MESSAGE) // 2)))
        message = f"{message[: longest.start(1)]}{shorter}{message[longest.end(1) :]}"
    return message
