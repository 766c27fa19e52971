"""Reads OpenDocument text files."""
