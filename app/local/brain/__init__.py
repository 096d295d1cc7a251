"""What decides the answers: the offline brain with its reading of spoken words, and chat servers."""
