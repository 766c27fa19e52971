"""Lays a Brief out on official pages for printer, preview and PDF."""
