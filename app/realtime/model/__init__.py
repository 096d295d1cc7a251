"""The wire side: what speaks a realtime protocol and turns it into model events."""
