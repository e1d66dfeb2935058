"""A tie in a few words, as a chip beside a name shows it (S1)."""

from groundwork.method.words import Tie
from groundwork.people.models import Person

WORDS = {
    Tie.INTRODUCED: "introduced",
    Tie.FRIEND: "friend",
    Tie.FRIENDS_PARENT: "friend’s parent",
    Tie.ALUM: "alum who offered",
    Tie.PARENTS_FRIEND: "parents’ friend",
    Tie.PARENTS_NEIGHBOUR: "parents’ neighbour",
    Tie.GUEST_LECTURER: "guest lecturer",
    Tie.CLASSMATE: "classmate",
    Tie.FORMER_COLLEAGUE: "former colleague",
    Tie.IN_THE_NEWS: "in the news",
    Tie.READ_ABOUT: "read about",
    Tie.NONE: "",
}


def tie_words(person: Person) -> str:
    """How the seeker knows the person; who introduced them is named. "" for no tie."""
    through = person.through.name if person.through else person.through_words
    if person.tie == Tie.INTRODUCED and through:
        return f"introduced by {through}"
    return WORDS.get(Tie(person.tie), "")
