"""The help inside the application: a page with pictures, its topics, and a field that searches it."""
