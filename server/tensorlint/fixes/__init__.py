"""Fixes: small edits of the user's own text, each verified before it is offered."""
