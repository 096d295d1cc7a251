"""The person's own guardrails: checks on what agents say, made of entries of the settings."""
