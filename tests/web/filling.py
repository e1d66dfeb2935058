"""Fills the book in GROUNDWORK_DATA with people who answered, as a process of its own:
`python -m tests.web.filling`. Prints the numbers of people and mails as JSON."""

import json
import os
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

AWAY = (
    "I am out of the office until Friday 13 March 2026 with limited access to email. For urgent "
    "matters please contact Petra Holm."
)
YES = (
    "Hi Priya, happy to help. Could you do Thursday at 12:30? I have 20 minutes before my next "
    "thing. Call me on 07700 900721."
)
NAMES = (
    "I moved to finance in spring, so I would be guessing. Please talk to Joanna Pike, who runs "
    "supplier data now and is lovely: joanna.pike@orchard.example. Say I sent you."
)
HOSTILE = """<html><head><base href="{evil}"><meta http-equiv="refresh" content="0;url={evil}meta">
<link rel="stylesheet" href="{evil}link.css"><style>@import url({evil}import.css);
body{{background:url({evil}css)}}#x{{position:fixed;inset:0;z-index:9}}</style></head>
<body onload="parent.document.title='taken'" background="{evil}bg">
<script>fetch("{evil}script");top.location="{evil}top"</script><script src="{evil}src.js"></script>
<img src="{evil}img" onerror="fetch('{evil}onerror')" srcset="{evil}srcset 2x">
<svg onload="fetch('{evil}svg')"><image href="{evil}svgimage"/><use href="{evil}use#a"/></svg>
<form action="{evil}form"><input name="q" autofocus onfocus="fetch('{evil}focus')">
<button formaction="{evil}button">Sign in</button></form>
<iframe src="{evil}iframe" srcdoc="<img src={evil}srcdoc>"></iframe><object data="{evil}object"></object>
<embed src="{evil}embed"><video src="{evil}video" poster="{evil}poster" autoplay></video>
<audio src="{evil}audio" autoplay></audio><input type="image" src="{evil}inputimage">
<div id="x" style="position:fixed;inset:0;background:url({evil}overlay)">Your session has ended</div>
<table background="{evil}table"><tr><td background="{evil}cell">A cell</td></tr></table>
<a href="javascript:fetch('{evil}js')">one</a> <a href="data:text/html,<script>alert(1)</script>">two</a>
<a href="{evil}link" ping="{evil}ping">three</a><math><mtext><img src="{evil}math"></mtext></math>
<noscript><img src="{evil}noscript"></noscript><!--[if mso]><img src="{evil}mso"><![endif]-->
</body></html>"""


def fill(evil: str) -> dict[str, int]:
    """People in every state that a mail leaves them in."""
    from groundwork.accounts import settings
    from groundwork.mail.outbox import outcomes

    from .mailing import ME, Post

    account = settings.the_seeker()
    settings.change(account, {"name": "Priya Raman", "phone": "07700 900123"})
    post = Post(account)
    looked_at_elsewhere()
    numbers: dict[str, int] = {}

    def after_a_while(minutes: int = 10) -> None:
        file = Path(os.environ["GROUNDWORK_CLOCK"])
        at = datetime.fromisoformat(file.read_text().strip())
        file.write_text((at + timedelta(minutes=minutes)).isoformat())

    def sent(name: str, **more: Any) -> Any:
        after_a_while()
        somebody = post.somebody(name, **more)
        post.sent(somebody)
        numbers[name.split()[0].lower()] = somebody.pk
        return somebody

    def came(name: str, read: Any) -> None:
        numbers[f"{name} mail"] = read.pk

    daniel = sent("Daniel Whitlock", tie="read_about")
    ines = sent("Ines Carvalho")
    ruth = sent("Ruth Abara", tie="in_the_news")
    sent("Tom Reyes")
    sent("Leo Brandt", tie="friend")
    sent("Mia Okafor")
    last = sent("Elena Vasquez")
    after_a_while()
    away = {"Auto_Submitted": "auto-replied", "Subject": "Automatic reply: small farms"}
    came("daniel", post.answered(daniel, AWAY, **away))
    came("ines", post.answered(ines, NAMES))
    after_a_while()
    plain = post.mail("Received with thanks.\n\nTom", "Tom Reyes <tom@brightwater.example>")
    both = message_from_bytes(plain, policy=policy.default)
    both.add_alternative(HOSTILE.format(evil=evil), subtype="html")
    came("tom", post.came(bytes(both)))
    subject = "Re: How small farms are measured, Leo"
    came("leo", post.came(post.mail(YES, "Leo Brandt <lb@elsewhere.example>", Subject=subject)))
    own = post.mail("Dear Mia, one thing more.", f"Priya <{ME}>", To="mia@brightwater.example")
    came("mia", post.came(own, role="sent"))
    after_a_while()
    came("ruth", post.answered(ruth, YES, sender="Ruth Abara <ruth.abara@home.example>"))
    came("elena", post.returned(post_last(last), "5.1.1", "User unknown: no such mailbox"))
    after_a_while()
    sam = post.somebody("Sam Otieno")
    numbers["sam"] = sam.pk
    post.approve(sam)
    outcomes.not_known(post.actor("outbox"), post.at_the_dot(sam), "The line went dead.")
    grace = post.somebody("Grace Adeyemi", zone="America/Chicago", country="US")
    numbers["grace"] = grace.pk
    post.approve(grace)
    looked_at_elsewhere()
    return numbers


def looked_at_elsewhere() -> None:
    """As if the mailbox had just been read, for a long time: it lies on no server."""
    from groundwork.adapters import clock
    from groundwork.mail.models import Mailbox, Sending

    later = clock.now() + timedelta(days=365)
    Mailbox.objects.update(passed_at=later, paused_at=None, trouble="")
    Sending.objects.filter(state=Sending.SENT).update(is_filed=True)
    Sending.objects.filter(state=Sending.UNKNOWN).update(try_at=later)


def post_last(person: Any) -> Any:
    """The last text that left to a person."""
    from groundwork.mail.models import Sending

    return Sending.objects.filter(message__person=person).last()


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "groundwork.project.settings"
    import django

    django.setup()
    from groundwork.care.opening import open_book

    open_book()
    print(json.dumps(fill(os.environ.get("EVIL", "http://evil.example/"))))
