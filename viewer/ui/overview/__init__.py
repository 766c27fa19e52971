"""The first page: chapters, sections and headline figures."""
