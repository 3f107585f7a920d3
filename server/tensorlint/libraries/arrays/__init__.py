"""What array libraries share: broadcasting arithmetic, indexing, reductions, reshaping; each a pure function on values."""
