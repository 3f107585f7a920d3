"""Python itself: builtins, containers, and the parts of the standard library that programs of this kind use."""
