"""Runs programs on abstract values, and records what happens that matters to machine learning."""
