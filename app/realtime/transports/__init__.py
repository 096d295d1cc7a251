"""Ways to carry JSON frames: anything with the shape of `FrameDuplex`."""
