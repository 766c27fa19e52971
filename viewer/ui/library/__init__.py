"""The start page: the briefings at hand, as a list to open, hand over, find again and take away."""
