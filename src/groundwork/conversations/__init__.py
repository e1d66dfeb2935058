"""A conversation with a person: what came before it, and what it was like."""
