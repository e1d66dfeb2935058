"""Prompts that bring people to mind, one for each tie (S1, A1)."""

from dataclasses import dataclass
from typing import Final

from groundwork.method.words import Tie


@dataclass(frozen=True, slots=True)
class Prompt:
    """A1: what brings people of one tie to mind. `example`: how a line may look."""

    tie: Tie
    title: str
    question: str
    example: str


PROMPTS: Final = (
    Prompt(
        Tie.FRIENDS_PARENT,
        "Friends’ parents",
        "Whose parents work in something you wonder about? Whose kitchen did you sit in at sixteen?",
        "Ada’s mum (Margaret), works at the water company",
    ),
    Prompt(
        Tie.ALUM,
        "Alumni who offered to help",
        "Who said on an alumni list, at an evening or in a scheme that students may ask them?",
        "Carys Morgan, policy officer at Ofgem, offered at the alumni evening",
    ),
    Prompt(
        Tie.PARENTS_FRIEND,
        "Your parents’ friends",
        "Who comes to dinner, sings, rows or plays cards with your parents? What do they do all day?",
        "Ruth, Mum’s friend, solicitor",
    ),
    Prompt(
        Tie.PARENTS_NEIGHBOUR,
        "Your parents’ neighbours",
        "Walk down your parents’ street in your mind. Who leaves for which work in the morning?",
        "Grace Adeyemi, reporting manager at Calder Water",
    ),
    Prompt(
        Tie.GUEST_LECTURER,
        "Guest lecturers",
        "Who came in from outside to give a talk, a workshop or a lecture? Which one stayed with you?",
        "Viktor Thorne, talk on shipping data in second year",
    ),
    Prompt(
        Tie.IN_THE_NEWS,
        "People in the news",
        "Whom did you see, hear or watch, and wish you could ask one question?",
        "Naomi Field, on the radio about heat pumps",
    ),
    Prompt(
        Tie.READ_ABOUT,
        "People you read about",
        "Whose work did an industry paper, a blog or a report tell about? Who wrote it?",
        "Tom Okafor, Utility Week on smart meters",
    ),
    Prompt(
        Tie.FRIEND,
        "Friends",
        "Which of your friends has a job already, or knows everybody?",
        "Kofi, works at Norrland Power",
    ),
    Prompt(
        Tie.CLASSMATE,
        "Classmates",
        "Who sat beside you, and where are they now? Who was a year or two ahead?",
        "Yusuf, year above me, now at Fjordline Logistics",
    ),
    Prompt(
        Tie.FORMER_COLLEAGUE,
        "People you worked with",
        "Summer jobs, placements, volunteering: who was kind to you, or good at what they did?",
        "Maureen, ran the shift at the bakery",
    ),
)
"""S1: its ties first, warmest first; then three more of A1."""

PROMPTED: Final = {prompt.tie: prompt for prompt in PROMPTS}
