"""The parts of the settings' page of tools: the form of each kind of tool, trust, secrets, servers and trials."""
