"""The mode rules."""
