"""Agents, handoffs, hooks, guardrails and agent sets from files: what a conversation is made of, as values."""
