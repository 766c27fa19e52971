"""Writes what an office edits further: the figures as Excel workbooks and CSV, and tables for the clipboard."""
