"""The section tree."""
