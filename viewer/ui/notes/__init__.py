"""The reader’s notes: their list, and the panel in which one is written."""
