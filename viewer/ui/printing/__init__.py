"""The print dialog with its preview."""
