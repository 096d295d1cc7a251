"""The first steps: microphone, connection, agents; shown once by themselves, later from the Help menu."""
