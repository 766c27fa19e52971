"""The figures pane: metric cards as a ledger."""
