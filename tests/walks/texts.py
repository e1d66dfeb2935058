"""What Priya writes in the walk."""

SIGNED = "\n\nKind regards,\nPriya Raman\nFinal-year geography student\n07700 900123"

FIRST = (
    "Dear Grace,\n\nTom told me at school that his mother plans where the grid goes, and I have "
    "wondered about your work ever since. You drew the Skelton line around three villages, and I "
    "would love to know how such a choice is made.\n\n"
    "Could you spare 20 minutes in the next two weeks, by phone or over a coffee near your office, "
    "whatever suits you?" + SIGNED
)
SECOND = (
    "Dear Grace,\n\nSince I wrote, the county has published the flood maps for Skelton, and your "
    "line crosses two of the new zones. How do planners weigh that, years after a route is fixed?"
    "\n\nTwenty minutes of yours would teach me more than the report. Would any day this week or "
    "next suit you?" + SIGNED
)
HALF = SECOND.partition("\n\nTwenty")[0]
LETTER = (
    "Dear Mr Hale,\n\nI read about you in Utility Week: the piece on how the Tidewater barrier was "
    "paid for by four towns that could not agree on anything else. You kept the four at one table "
    "for nine years, and I would like to understand how.\n\n"
    "Could you spare half an hour in the next three weeks, by phone or at your office, at any time "
    "that suits you?" + SIGNED
)
ABROAD = (
    "Dear Lena,\n\nI read about you in Utility Week, where you said that the Rheinwerk substations "
    "now run a week without an order from outside. It made me wonder what you measured before you "
    "trusted it.\n\n"
    "Could you spare 20 minutes in the next two weeks, by video or phone, at whatever hour suits "
    "you?" + SIGNED
)
ABROAD_SECOND = (
    "Dear Lena,\n\nOur department tried islanding a small feeder in the laboratory last Thursday, "
    "and ours tripped after forty seconds. What did yours trip over first?\n\n"
    "A quarter of an hour of your time next week would spare me a wrong turn." + SIGNED
)
ABROAD_LAST = (
    "Dear Lena,\n\nThis is my last note, so that your week stays yours. Thank you for the interview "
    "in Utility Week; it has changed what I read. Should a quiet quarter of an hour ever turn up, "
    "you know where I am." + SIGNED
)
