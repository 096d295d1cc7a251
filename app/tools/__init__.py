"""Tools: specifications from signatures, execution, built-in tools and tools from Python files."""
