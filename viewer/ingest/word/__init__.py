"""Reads the files of Word and WPS Writer: Office Open XML."""
