"""`python -m tensorlint`: the command line, without the modules that happen to lie in the current folder."""

import sys

# `-m` puts the current folder first, so a `queue.py` there would be run in place of the library's.
if __name__ == "__main__":
    if not getattr(sys.flags, "safe_path", False):
        sys.path.pop(0)
    from tensorlint.cli.main import main

    sys.exit(main())
