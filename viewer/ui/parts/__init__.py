"""Small painted parts that several panes share."""
