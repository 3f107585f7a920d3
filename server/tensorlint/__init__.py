"""tensorlint finds where training and inference, or a model and its loss, do not fit together."""

__version__ = "0.1.0"
