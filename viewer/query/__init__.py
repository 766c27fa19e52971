"""Answers questions about a Briefing: filter, cards, and the blocks to show."""
