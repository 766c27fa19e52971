"""Colours, sizes, fonts and icons as values, and their Qt form."""
