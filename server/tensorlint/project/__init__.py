"""The project: its settings, its files, and which file an import means."""
