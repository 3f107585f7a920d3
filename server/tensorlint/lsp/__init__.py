"""The server: shows in editors what `analysis` finds. The only door to pygls and lsprotocol."""
