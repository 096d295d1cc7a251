"""What happened, kept and exported."""
