"""Start the briefing viewer: the window, or a command (import, extract, find, brief, figures)."""

from viewer.app import main

if __name__ == "__main__":
    raise SystemExit(main())
