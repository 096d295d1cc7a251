"""Parts of the page of guardrails."""
