"""Typing Chinese through fcitx, for which the wheels carry no plugin: its D-Bus protocols spoken by ourselves.

Weighed first: a plugin built for the exact Qt (one for each release and machine, with private symbols of Qt); the
bundled ibus plugin, which with QT_IM_MODULE=ibus and IBUS_USE_PORTAL=1 types through fcitx 5 (tried) but has to be
chosen before it is known who runs, loads QtDBus before the first paint, cannot tell that nobody answers, and does not
reach the fcitx 4 of UOS 20 and Kylin V10; and XIM, which Qt 6 has given up. One client covers both, so it is the way.
"""
