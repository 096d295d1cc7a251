"""The timeline: lanes of what happened when."""
