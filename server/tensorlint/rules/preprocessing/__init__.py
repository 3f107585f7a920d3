"""The preprocessing rules."""
