"""The server's side of the Realtime protocol: a pure machine per connection, and the shell that drives it."""
