"""Whether things may move: as the person chose, else as their system wants it."""
