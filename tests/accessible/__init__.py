"""The window as a screen reader sees it: from another process, through the desktop's accessibility bus."""
