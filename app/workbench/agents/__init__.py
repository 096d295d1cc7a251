"""The person's agent sets: kept, edited and checked without running any of them."""
