"""One line about a person, taken apart: how to reach them, the tie, the work, the place."""
