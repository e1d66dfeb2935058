"""Why an act does not happen. Both are sentences for the seeker."""


class Refused(Exception):
    """The method refuses the act; `rule` is the number of the rule that does."""

    def __init__(self, rule: str, sentence: str) -> None:
        super().__init__(sentence)
        self.rule = rule


class Mistake(Exception):
    """What was asked can't be done as it was given; the sentence says what to do instead."""
