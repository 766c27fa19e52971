"""Typing Chinese through fcitx, for which the wheels carry no plugin: its D-Bus protocols spoken by ourselves."""
