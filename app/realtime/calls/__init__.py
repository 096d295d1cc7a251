"""Telephone calls: answering, refusing, passing on and ending them, and joining the conversation of one."""
