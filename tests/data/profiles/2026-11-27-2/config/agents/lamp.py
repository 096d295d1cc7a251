def lamp(on: bool) -> str:
    """Switch the lamp."""
    return "on" if on else "off"
