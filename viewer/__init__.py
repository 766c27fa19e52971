"""The offline briefing viewer."""
