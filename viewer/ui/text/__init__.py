"""The reading column: the text, its marks and jumps, and the line above it."""
