"""Writes what an office edits further: Word, Excel, CSV."""
