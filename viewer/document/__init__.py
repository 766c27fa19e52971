"""Turns a Brief into a QTextDocument for the screen."""
