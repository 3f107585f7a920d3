"""The real side process around the small analysis."""

from __future__ import annotations

from fake_analysis import FakeAnalyzer

from tensorlint.batch.survey import run

if __name__ == "__main__":
    run(FakeAnalyzer)
