"""The conversation side: history, tools, handoffs, guardrails over any `RealtimeModel`."""
