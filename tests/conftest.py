"""What all tests share."""

import tensorlint.interpreter.program  # noqa: F401 - it raises the limit of recursion, which must not change while hypothesis runs an example
