"""Finds the figures of a Report."""
