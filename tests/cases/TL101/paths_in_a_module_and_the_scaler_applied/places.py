"""Where things are kept."""
PRICES = "kept/prices.pkl"
RANGES = "kept/ranges.pkl"
COLUMNS = ["rooms", "metres", "year"]
