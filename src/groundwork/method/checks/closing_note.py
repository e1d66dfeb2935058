"""The last email says so, leaves the door open and asks nothing more (A2, section 6)."""

from collections.abc import Iterator

from groundwork.method.asks import requests
from groundwork.method.drafts import Check, Draft, Kind
from groundwork.method.findings import Finding, Remark, Severity
from groundwork.method.prose import lower, phrases

NOT_SAID = Remark(
    "closing_note",
    Severity.HINT,
    "It takes the weight off them when you say that this is the last one.",
    "Add “This is my last note”, without a reproach.",
)
SHUT = Remark(
    "closing_note",
    Severity.HINT,
    "An open door costs nothing, and some people come back months later.",
    "Add a line such as “If things ever quieten down, I would be glad to hear from you”.",
)
ASKS = Remark(
    "closing_note",
    Severity.HINT,
    "A last note is kindest when it asks for nothing.",
    "Turn the question into an open door.",
)
_NOTE = r"(?:note|e-?mail|message|letter|line|word|words|attempt|try|time (?:that )?(?:i|you)(?:'ll|'m| will| shall| am| write| hear)|thing|knock|one|hello|mail|postcard|of (?:my|these|the|me)|i (?:will|shall|'ll)|you(?:'ll| will| shall| are)|from me)"
_STOP = r"(?:won't|will not|shan't|shall not|'ll not|am not going to|'m not going to|not|never|will no longer|'ll no longer|no longer|will stop|'ll stop|stop|don't (?:want|mean|plan|intend) to)"
_LAST = phrases(
    rf"(?:last|final|closing|parting) {_NOTE}",
    rf"{_STOP} (?:\w+ ){{0,2}}?(?:writ(?:e|ing)|e-?mail(?:ing)?|bother(?:ing)?|troubl(?:e|ing)|contact(?:ing)?|messag(?:e|ing)|pester(?:ing)?|knock(?:ing)?|disturb(?:ing)?|chas(?:e|ing)|call(?:ing)?|ring(?:ing)?|fill(?:ing)? your|crowd(?:ing)?|com(?:e|ing) back|follow(?:ing)? up|add(?:ing)? to your|press(?:ing)?|keep on|send(?:ing)?|be in touch|take up)",
    r"leav(?:e|ing) (?:it|things|you|this|the matter|matters|off)(?: \w+)? (?:here|there|at that|in peace|be\b|to it|to your|with you|now|after this|alone)|(?:leave|let) (?:it|this|things|matters|the matter|the thread) (?:rest|lie|be|go|stand)|let you (?:be|get on|get back|work)",
    r"(?:here|this) (?:is where )?i(?:'ll| will)? (?:stop|close|end|sign off|bow out|fall silent)|stop here|sign(?:ing)? off here|bow(?:ing)? out|go(?:ing)? quiet|fall(?:ing)? silent|be quiet|(?:close|stop|end|finish)(?:ing)? (?:here|now|with this|at this)|end of my|(?:is|be) (?:the|my) last|no (?:more|further|other) (?:\w+ )?(?:from me|e-?mails?|messages?|notes?|letters?)|nothing (?:more|further) from me",
    r"(?:close|closing|shut) (?:this|the|my) (?:thread|chapter|file|loop|page|note ?book)|goodbye|farewell|all from me|(?:won't|will not|not) find me|not take (?:up )?(?:any )?(?:more|further)|call it a day|wrap(?:ping)? (?:this|it) up|after this (?:one |note |e-?mail |message )?(?:i|you)|(?:won't|will not|not|never) hear (?:\w+ ){0,2}?from me|(?:the )?last you(?:'ll| will)? (?:get|hear|have|see|read)|hear no more|end (?:it |things |this )?here|my last",
)  # fmt: skip
_DOOR = phrases(
    r"if|should|whenever|wherever|any ?time|any (?:\w+ )?(?:days?|hours?|evenings?|mornings?|afternoons?|moments?|months?|year|season)|always|one day|some ?day|in (?:the )?future|if ever|in case|later on|down the line|at any point|ever",
    r"doors?(?: \w+){0,6} open|open(?: \w+){0,3} doors?|know where|where to find|(?:number|address|offer|invitation|question|line) (?:is|stays|stands|remains|holds|won't|will)|(?:glad|happy|delighted|pleased|lovely|welcome|love|like)(?: \w+){0,3} (?:hear|talk|answer|listen|from you|call)|welcome|here (?:when|for)|when (?:things|the|it|you|life|work|there|spring|summer|autumn|winter)",
)  # fmt: skip

_OPEN = phrases(
    r"please|if|(?:glad|happy|grateful|delighted|pleased|thankful)(?: (?:if|to|of))?|(?:love|welcome)"
)


def run(draft: Draft) -> Iterator[Finding]:
    """Look for the last word, the open door, and for requests and questions that should not be."""
    low = lower(draft.prose.unquoted)
    asks = [ask for ask in requests(draft.prose) if not _OPEN.match(lower(ask.words))]
    if not _LAST.search(low):
        yield NOT_SAID.on_all()
    if not _DOOR.search(low):
        yield SHUT.on_all()
    if asks or "?" in low:
        yield ASKS.on_all()


CHECK = Check(
    "closing_note",
    "the last email says so, leaves the door open, asks nothing more",
    frozenset({Kind.LAST_EMAIL}),
    run,
)
