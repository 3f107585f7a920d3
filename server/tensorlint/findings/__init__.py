"""What tensorlint has to say: rules, findings with their evidence, and fixes."""

from tensorlint.findings.finding import Finding, Fix, Location, Related, Safety, Severity
from tensorlint.findings.rule import Family, Rule

__all__ = ["Family", "Finding", "Fix", "Location", "Related", "Rule", "Safety", "Severity"]
