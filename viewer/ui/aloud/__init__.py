"""Reading aloud through the voices of the system, where it has any; no network."""
