"""Scores for masks."""


def jaccard(predicted, masks):
    """Share of the pixels of either mask that are in both."""
    hit = predicted.sigmoid().round()
    both = (hit * masks).sum()
    return both / (hit + masks - hit * masks).sum()
