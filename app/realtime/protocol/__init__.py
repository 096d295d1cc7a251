"""The wire, as values: items, client events, server events, the codec. No I/O."""
