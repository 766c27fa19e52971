"""The command palette: every command, section and figure in one list, found by name or by pinyin."""
