"""The rules: one file each. A rule asks values and observations; it never looks at syntax and never names a library."""
