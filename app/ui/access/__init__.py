"""What assistive technology is told of widgets that are painted here: names, values, items, actions."""
