"""What tensorlint has to say: rules, findings with their evidence, and fixes."""

from tensorlint.findings.finding import Finding, Fix, FixedText, Location, Related, Safety, Severity
from tensorlint.findings.rule import Family, Rule

__all__ = ["Family", "Finding", "Fix", "FixedText", "Location", "Related", "Rule", "Safety", "Severity"]
