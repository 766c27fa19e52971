"""Turns a source file into a Report."""
