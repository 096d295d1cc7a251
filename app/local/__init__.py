"""The engine on this machine: a Realtime-compatible server with its own voice pipeline."""
