"""The search field, and what is shown when nothing is found or open."""
