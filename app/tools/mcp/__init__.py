"""Tools of other programs (Model Context Protocol): reached over a child's pipes or over HTTP.

`servers` is what callers use. The protocol's own package is imported on first use and on a thread, for that takes more
than a second; only `client`, `pipe` and `web` know it.
"""
