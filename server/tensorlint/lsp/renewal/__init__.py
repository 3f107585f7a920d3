"""A server that has grown starts itself anew, in place: the same process with the same pipes, in which the conversation goes on.

Python gives memory back in megabytes that nothing lives in any more, and of an analysis something always stays in each (`docs/decisions/0010`).
"""
