"""Tool servers that tests start as processes of their own: a good one, and one with every bad habit."""
