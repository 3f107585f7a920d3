"""From texts to reports: what is in view, the programs that it forms, what the rules say of them, and what an editor asks besides."""

from tensorlint.analysis.analyzer import Analyzer
from tensorlint.analysis.answers import Change, Description, Hint, Report, Revealed

__all__ = ["Analyzer", "Change", "Description", "Hint", "Report", "Revealed"]
