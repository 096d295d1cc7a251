"""The settings dialog: pages over the settings, searchable, each change in force and kept at once."""
