"""The loss rules."""
