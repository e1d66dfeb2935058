"""The table of steps, row by row: what each asks, and on which day."""
