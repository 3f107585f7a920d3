"""The shape rules."""
