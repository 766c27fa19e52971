"""Writes and reads the briefing file."""
