"""Checking figures: the list of them, the form of one, the dialog, and where decisions are kept."""
