"""The conversation: model, row layout, delegate, view."""
