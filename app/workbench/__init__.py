"""The application without a toolkit."""
