"""Parts of the page of agents."""
