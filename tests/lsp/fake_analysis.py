"""A small analysis behind the real facade: it marks words, so that the server can be tested by itself.

BAD          TL301, warning; fixed to GOOD (preferred) or to FINE (offered); related to the word SOURCE in the same text
WORSE        TL101, error, without a fix
POISON b.py  TL201 at the start of b.py, related to the place of POISON
CRASH        `report` of that file raises; UNREADABLE: `open` and `change` raise
RULECRASH    a rule failed, the others did not
HALF(        does not parse
NOTHING      the file is skipped
ENDING       the process ends
SLOW         the analysis takes a tenth of a second
SHAPED       an assignment gives it a shape; LOOPED: a loop does
PRINT        something prints to standard output
"""

from __future__ import annotations

import json
import os
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tensorlint.analysis import Analyzer, Change, Description, Hint, Report
from tensorlint.findings import Finding, Fix, FixedText, Location, Related, Safety, Severity
from tensorlint.syntax import Problem
from tensorlint.text import Edit, LineIndex, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from tensorlint.project.layout import Links
    from tensorlint.project.settings import Settings


class FakeAnalyzer(Analyzer):
    """Keeps texts, finds words."""

    def __init__(self, settings_for: Callable[[str], Settings]) -> None:
        self.settings_for = settings_for
        self.opened: dict[str, dict[int | None, str]] = {}
        self.viewed: set[str] = set()
        self.reports = 0
        self.read = True  # packages of others, unless that is put off

    @property
    def all_in_view(self) -> tuple[str, ...]:
        return tuple(sorted(self.viewed | set(self.opened)))

    @property
    def links(self) -> dict[str, Links | None]:
        return {}

    def take_links(self, links: Mapping[str, Links | None]) -> None:
        assert links == {}

    def view(self, paths: Iterable[str]) -> None:
        self.viewed.update(paths)

    def open(self, path: str, text: str) -> None:
        if "UNREADABLE" in text:
            raise ValueError("UNREADABLE")
        self.opened[path] = _cells(path, text)

    def follows(self, path: str) -> bool:
        return path in self.opened

    def change(self, path: str, changes: Sequence[Change]) -> None:
        if any("UNREADABLE" in change.text for change in changes):
            raise ValueError("UNREADABLE")
        for cell, span, new in changes:
            old = self.opened[path][cell]
            self.opened[path][cell] = old[: span.start] + new + old[span.end :]

    def close(self, path: str) -> None:
        self.opened.pop(path, None)

    def refresh(self, path: str) -> None:
        if not os.path.exists(path):
            self.viewed.discard(path)

    def postpone(self) -> None:
        self.read = False

    def read_at_once(self) -> None:
        self.read = True

    def read_postponed(self) -> Iterator[None]:
        if not self.read and any("PACKAGE" in text for texts in self.opened.values() for text in texts.values()):
            yield
            self.read = True

    def start_record(self) -> None:
        pass

    def end_record(self) -> tuple[list[str], dict[tuple[str, str, int, tuple[str, ...]], str | None]]:
        return [], {}

    def forget(self, paths: Iterable[str]) -> None:
        self.viewed.difference_update(paths)

    def report(self, path: str) -> Report:
        self.reports += 1
        texts = self._texts(path)
        joined = "\n".join(texts.values())
        if "ENDING" in joined:
            os._exit(3)
        if "CRASH" in joined.replace("RULECRASH", ""):
            raise RuntimeError("CRASH")
        if "SLOW" in joined:
            time.sleep(0.1)
        if "PRINT" in joined:
            print("a stray line")
            os.write(1, b"another, past Python\n")
        findings: list[Finding] = []
        problems: list[Problem] = []
        for cell, text in texts.items():
            source = re.search("SOURCE", text)
            related = (Related(_place(path, cell, source), "comes from here"),) if source else ()
            for number, match in enumerate(re.finditer(r"\bBAD\b", text)):
                if not re.match(r".*# tensorlint: ignore\[[^\]]*TL301", text[match.end() :].split("\n")[0]):
                    key = f"TL301:{cell}:{number}"
                    where = _place(path, cell, match)
                    findings.append(Finding("TL301", "loss-shape-mismatch", Severity.WARNING, "`BAD` is bad", where, related, key))
            for match in re.finditer("WORSE", text):
                where = _place(path, cell, match)
                findings.append(Finding("TL101", "unnormalized-inference-input", Severity.ERROR, "`WORSE` is worse", where, (), "TL101"))
            problems += [Problem(Span(*match.span()), "an open bracket", cell) for match in re.finditer(r"HALF\(", text)]
        findings += self._poison(path)
        if self.read and (match := re.search("PACKAGE", joined)):
            findings.append(Finding("TL201", "inference-in-train-mode", Severity.WARNING, "`PACKAGE` was read", _place(path, None, match), (), "TL201"))
        ignored = self.settings_for(path).ignore
        kept = tuple(finding for finding in findings if finding.code not in ignored)
        errors = ("rule TL999 failed on line 7",) if "RULECRASH" in joined else ()
        misnamed = [Problem(Span(*match.span()), "`TLX` is nothing", cell) for cell, text in texts.items() for match in re.finditer("TLX", text)]
        return Report(path, kept, tuple(problems), errors, "it says NOTHING" if "NOTHING" in joined else None, misnamed=tuple(misnamed))

    def fixes(self, path: str, finding: Finding) -> tuple[Fix, ...]:
        if finding.code != "TL301":
            return ()
        edits = [(finding.location.cell, Edit(finding.location.span, word)) for word in ("GOOD", "FINE")]
        return (
            Fix("Replace `BAD` by `GOOD`", Safety.PREFERRED, path, edits[:1]),
            Fix("Replace `BAD` by `FINE`", Safety.OFFERED, path, edits[1:]),
        )

    def fix_all(self, path: str, *, unsafe: bool = False, codes: frozenset[str] | None = None) -> FixedText | None:
        if codes is not None and "TL301" not in codes:
            return None
        fixed = [(cell, re.sub(r"\bBAD\b", "GOOD", text)) for cell, text in self.opened[path].items()]
        texts = tuple((cell, text) for cell, text in fixed if text != self.opened[path][cell])
        return FixedText(texts, len(texts), 0) if texts else None

    def describe(self, path: str, offset: int, cell: int | None = None) -> Description | None:
        for match in re.finditer(r"\w+", self.text(path, cell)):
            if match.start() <= offset <= match.end():
                return Description(Span(*match.span()), f"**value** of `{match[0]}`\n\n```python\n{match[0]}: int\n```")
        return None

    def hints(self, path: str, *, everywhere: bool = False) -> tuple[Hint, ...]:
        wanted = r"SHAPED|LOOPED" if everywhere else "SHAPED"
        return tuple(Hint(cell, Span(*match.span()), "(2, 3)", "an array") for cell, text in self._texts(path).items() for match in re.finditer(wanted, text))

    def text(self, path: str, cell: int | None = None) -> str:
        return self._texts(path)[cell]

    def lines(self, path: str, cell: int | None = None) -> LineIndex:
        return LineIndex(self.text(path, cell))

    def _texts(self, path: str) -> dict[int | None, str]:
        if path in self.opened:
            return self.opened[path]
        return _cells(path, Path(path).read_text(encoding="utf-8")) if os.path.exists(path) else {}

    def _poison(self, path: str) -> list[Finding]:
        found = []
        for other in sorted(self.viewed | set(self.opened)):
            for cell, text in self._texts(other).items():
                for match in re.finditer(rf"POISON {re.escape(os.path.basename(path))}\b", text):
                    related = (Related(_place(other, cell, match), "poisoned here"),)
                    where = Location(path, None, Span(0, 1))
                    message = f"poisoned by `{os.path.basename(other)}`"
                    findings = Finding("TL201", "inference-in-train-mode", Severity.INFORMATION, message, where, related, f"TL201:{other}")
                    found.append(findings)
        return found


def _cells(path: str, text: str) -> dict[int | None, str]:
    if path.endswith(".ipynb"):
        return {number: "".join(cell["source"]) for number, cell in enumerate(json.loads(text)["cells"], 1)}
    return {None: text}


def _place(path: str, cell: int | None, match: re.Match[str]) -> Location:
    return Location(path, cell, Span(*match.span()))
