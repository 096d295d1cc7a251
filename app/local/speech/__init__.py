"""Hearing and speaking: voice detection, turns, speech-to-text and text-to-speech behind the ports."""
