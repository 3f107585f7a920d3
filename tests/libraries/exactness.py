"""Measures how exactly shapes and dtypes are known where all inputs are: `python tests/libraries/exactness.py [--draws 40] [--only cat]`.

Prints each line of the vocabulary whose rank is known in fewer than 95 % of its draws, or its shape or dtype in fewer than 90 %, and each claim that does
not hold.
"""

from __future__ import annotations

import argparse
import random
import sys

from drawing import Outcome, draw_call, run, scores
from lines import LINES, functions


class Seeded:
    """Chance from a seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def number(self, low: int, high: int) -> int:
        """An integer between two bounds."""
        return self.random.randint(low, high)


def main() -> int:
    """Draws, measures, prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draws", type=int, default=40)
    parser.add_argument("--only", default="")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    outcomes: list[Outcome] = []
    chance = Seeded(options.seed)
    for library, lines in LINES.items():
        wanted = [line for line in lines if options.only in line]
        for start in range(0, len(wanted), 8):
            draws = [draw_call(chance, library, line) for line in wanted[start : start + 8] for _ in range(options.draws)]
            outcomes += run(draws, "/nowhere/drawn.py") if draws else []
    wrong = [each.complaint for each in outcomes if each.complaint]
    for complaint in wrong:
        print("WRONG", complaint)
    found = scores(outcomes)
    low = {key: score for key, score in found.items() if score.low}
    for (library, function), score in sorted(low.items()):
        print(f"{library:7} {function:70} draws {score.counts['draws']:4}  rank {score.share('rank'):4.0%}  shape {score.share('shape'):4.0%}  dtype {score.share('dtype'):4.0%}")  # fmt: skip
    never = {(library, line.partition("|")[2].strip()) for library, lines in LINES.items() for line in lines if options.only in line}
    silent = sum(1 for _ in never) - len(found)
    print("; ".join(f"{library}: {len(lines)} lines call {len(functions(library))} functions" for library, lines in LINES.items()))
    print(f"{len(outcomes)} draws of {len(found)} lines ({silent} always raised or gave no array); {len(low)} below; {len(wrong)} wrong claims")
    return 1 if low or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
