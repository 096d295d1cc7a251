"""What every room stands on: errors, clock, PCM arithmetic, tasks, fan-out, logging, settings, paths, secrets.

Imports nothing else of the application, so any room may import it.
"""
