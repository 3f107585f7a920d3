"""Many files at a time: groups that belong together, what was found in each, the results that are kept, and the server's side process."""
