"""The groups of the page Connections and the controls that only they have: keys, trials, headers."""
