"""Importing reports: reading them in a process of their own, checking what was found, putting briefings in place."""
