"""The pieces of a Word file, each a function from values to WordprocessingML: styles, page, parts, tables."""
