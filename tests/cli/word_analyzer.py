"""A small analysis behind the real facade: it marks words, so that the command line can be tested by itself.

BAD          TL301, error; repaired to GOOD (preferred); related to the word SOURCE of the same text
ODD          TL101, warning; repaired to EVEN (offered)
LOST         TL202, information, without a repair
HALF(        does not parse
CRASH        the analysis of the file breaks down; NOREPAIR: its repair does; RULECRASH: one rule did
UNENCODABLE  repaired to a character that latin-1 lacks
reveal_type  is answered
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from tensorlint.analysis import Analyzer, Report, Revealed
from tensorlint.findings import Finding, Fix, FixedText, Location, Related, Safety, Severity
from tensorlint.syntax import Problem
from tensorlint.text import Edit, LineIndex, Source, SourceError, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tensorlint.project.settings import Settings

WORDS = {
    "BAD": ("TL301", "loss-shape-mismatch", Severity.ERROR, "GOOD", Safety.PREFERRED),
    "UNENCODABLE": ("TL301", "loss-shape-mismatch", Severity.ERROR, "\u20ac", Safety.PREFERRED),
    "ODD": ("TL101", "unnormalized-inference-input", Severity.WARNING, "EVEN", Safety.OFFERED),
    "LOST": ("TL202", "gradients-at-inference", Severity.INFORMATION, None, Safety.OFFERED),
}
_WORD = re.compile(rf"\b({'|'.join(WORDS)})\b")


class WordAnalyzer(Analyzer):
    """Keeps texts, finds words."""

    def __init__(self, settings_for: Callable[[str], Settings]) -> None:
        self._settings = settings_for
        self._opened: dict[str, dict[int | None, str]] = {}
        self._viewed: set[str] = set()
        self._read: dict[str, dict[int | None, str]] = {}
        self.after_fix_all: Callable[[str], None] = lambda _path: None

    def view(self, paths: Iterable[str]) -> None:
        self._viewed.update(paths)

    def forget(self, paths: Iterable[str]) -> None:
        self._viewed.difference_update(paths)

    def start_record(self) -> None:
        pass

    def end_record(self) -> tuple[list[str], dict[tuple[str, str, int, tuple[str, ...]], str | None]]:
        return [], {}

    def open(self, path: str, text: str) -> None:
        self._opened[path] = _cells(path, text)

    def refresh(self, path: str) -> None:
        del self._read[path]

    def report(self, path: str) -> Report:
        assert path in self._viewed, "the real analysis has to know all files before it judges one"
        try:
            texts = self._texts(path)
        except SourceError as error:
            return Report(path, (), (), (), error.message)
        except OSError as error:
            return Report(path, (), (), (), f"it cannot be read: {error.strerror}")
        joined = "\n".join(texts.values())
        if re.search(r"\bCRASH\b", joined):
            raise RuntimeError("CRASH")
        findings, problems = [], []
        for cell, text in texts.items():
            source = re.search(r"\bSOURCE\b", text)
            related = (Related(Location(path, cell, Span(*source.span())), "comes from here"),) if source else ()
            for match in _WORD.finditer(text):
                code, rule, severity, *_ = WORDS[match[0]]
                settings = self._settings(path)
                if settings.keeps(code, rule, path):
                    level = settings.severity_of(code, rule)
                    where = Location(path, cell, Span(*match.span()))
                    message = f"`{match[0]}` is a word"
                    findings.append(Finding(code, rule, severity if level in (None, "off") else level, message, where, related, code))
            problems += [Problem(Span(*match.span()), "a bracket was never closed", cell) for match in re.finditer(r"HALF\(", text)]
        errors = ("rule TL999 broke down",) if "RULECRASH" in joined else ()
        misnamed = [Problem(Span(*match.span()), "`TLX` is nothing", cell) for cell, text in texts.items() for match in re.finditer("TLX", text)]
        return Report(path, tuple(findings), tuple(problems), errors, None, misnamed=tuple(misnamed))

    def try_fixes(self, path: str, findings: Sequence[Finding]) -> None:
        pass

    def fixes(self, path: str, finding: Finding) -> tuple[Fix, ...]:
        cell, span = finding.location.cell, finding.location.span
        text = self.text(path, cell)
        if "NOREPAIR" in text:
            raise RuntimeError("NOREPAIR")
        *_, new, safety = WORDS[text[span.start : span.end]]
        return () if new is None else (Fix(f"Write {new}", safety, path, [(cell, Edit(span, new))]),)

    def fix_all(self, path: str, *, unsafe: bool = False, codes: frozenset[str] | None = None) -> FixedText | None:
        applied = 0

        def repaired(match: re.Match[str]) -> str:
            nonlocal applied
            code, rule, _, new, safety = WORDS[match[0]]
            wanted = self._settings(path).keeps(code, rule, path) and (codes is None or code in codes)
            if new is None or not wanted or (safety is Safety.OFFERED and not unsafe):
                return match[0]
            applied += 1
            return new

        before = self._texts(path)
        if any("NOREPAIR" in text for text in before.values()):
            raise RuntimeError("NOREPAIR")
        after = {cell: _WORD.sub(repaired, text) for cell, text in before.items()}
        self.after_fix_all(path)
        changed = tuple((cell, text) for cell, text in after.items() if text != before[cell])
        return FixedText(changed, applied, 0) if changed else None

    def reveal(self, path: str) -> tuple[Revealed, ...]:
        found = []
        for cell, text in self._texts(path).items():
            for match in re.finditer(r"reveal_type\((\w+)\)", text):
                span = Span(*match.span(1))
                if match[1] == "unknown":
                    found.append(Revealed(cell, span, match[1], "unknown", None, None, None))
                else:
                    value = "Array[torch float32 (..., n, None, 10)]"
                    found.append(Revealed(cell, span, match[1], value, ("...", "n", None, 10), "float32", "torch"))
        return tuple(found)

    def text(self, path: str, cell: int | None = None) -> str:
        return self._texts(path)[cell]

    def lines(self, path: str, cell: int | None = None) -> LineIndex:
        return LineIndex(self.text(path, cell))

    def _texts(self, path: str) -> dict[int | None, str]:
        if path in self._opened:
            return self._opened[path]
        if path not in self._read:
            self._read[path] = _cells(path, Source.decode(path, Path(path).read_bytes()).text)
        return self._read[path]


def _cells(path: str, text: str) -> dict[int | None, str]:
    if not path.endswith(".ipynb"):
        return {None: text}
    cells = json.loads(text)["cells"]
    return {number: "".join(cell["source"]) for number, cell in enumerate(cells, 1) if cell["cell_type"] == "code"}
