"""Keep what is on the display in a file; run as `picture.py FILE` with DISPLAY set."""

import sys

from PySide6.QtGui import QGuiApplication

if __name__ == "__main__":
    application = QGuiApplication(["picture", "-platform", "xcb"])
    sys.exit(0 if application.primaryScreen().grabWindow(0).save(sys.argv[1]) else 1)
