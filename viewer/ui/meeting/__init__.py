"""Meeting mode: one section or one figure fills the screen, in type that is read from five metres."""
