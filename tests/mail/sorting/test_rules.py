"""The rules of sorting, one by one."""

from datetime import date

import pytest

from groundwork.mail.sorting import Judgement, judge

WEDNESDAY = "Wed, 4 Mar 2026 11:20:00 +0000"


def mail(body: str, subject: str = "Re: Heat pumps", heads: str = "") -> Judgement:
    return judge(
        f"From: Rosa Blum <rosa@harrow.example>\nTo: maya@seeker.example\nSubject: {subject}\n"
        f"Date: {WEDNESDAY}\n{heads}Content-Type: text/plain; charset=utf-8\n\n{body}".encode()
    )


@pytest.mark.parametrize(
    "head",
    [
        "X-Auto-Response-Suppress: All\n",
        "Precedence: bulk\n",
        "X-MS-Exchange-Inbox-Rules-Loop: r.blum@uni.example\n",
        "Auto-Submitted: no\n",
    ],
)
def test_a7_a_header_that_peoples_mail_carries_too_means_nothing(head: str) -> None:
    assert mail("I am out of office until Friday. Then?", heads=head).kind == "human"


@pytest.mark.parametrize(
    "head",
    ["Auto-Submitted: auto-replied\n", "X-Autoreply: yes\n", "X-Apple-Action: VACATION\n"],
)
def test_a6_a_header_that_only_machines_write_decides(head: str) -> None:
    assert mail("I am away until 12 March.", "Re: Heat pumps", head).kind == "ooo"


@pytest.mark.parametrize(
    "subject",
    [
        "Automatic reply: Pumps", "Out of Office: Pumps", "Abwesenheitsnotiz: Pumps",
        "Réponse automatique : Pumps", "Respuesta automática: Pumps", "Risposta automatica: Pumps",
        "Automatisch antwoord: Pumps", "Resposta automática: Pumps", "Automatiskt svar: Pumps",
        "Automatisk svar: Pumps", "Odpowiedź automatyczna: Pumps", "自動応答: Pumps", "自动答复: Pumps",
    ],
)  # fmt: skip
def test_a6_a_subject_that_begins_so_needs_no_header(subject: str) -> None:
    assert mail("…", subject).kind == "ooo"
    assert mail("…", f"Re: {subject}").kind == "human", "a person answers an automatic reply"


@pytest.mark.parametrize(
    ("words", "until", "what"),
    [
        ("I am out of the office until 20 March.", date(2026, 3, 20), "last_day"),
        ("I will be back on 20 March.", date(2026, 3, 20), "back"),
        ("I am away from 2 to 20 March and back on the 23rd of March.", date(2026, 3, 23), "back"),
        ("Away July 10-31.", date(2026, 7, 31), "last_day"),
        ("On leave until September 2026.", date(2026, 9, 30), "last_day"),
        ("Out until 3/16/2026, will answer then.", date(2026, 3, 16), "last_day"),
        ("I will be out until 4/5/2026.", None, None),
        ("I am away, back next Monday.", date(2026, 3, 9), "back"),
        ("Away since 1 February. No access to mail.", None, None),
        ("Ich bin bis einschließlich 13.03.2026 nicht im Büro.", date(2026, 3, 13), "last_day"),
        ("Ab dem 16.3. bin ich wieder erreichbar.", date(2026, 3, 16), "back"),
        ("Je suis absente jusqu’au 16 mars inclus.", date(2026, 3, 16), "last_day"),
        ("Estaré fuera hasta el 18 de marzo.", date(2026, 3, 18), "last_day"),
        ("Sono in ferie fino al 20 marzo.", date(2026, 3, 20), "last_day"),
        ("Ik ben afwezig tot en met 20 maart.", date(2026, 3, 20), "last_day"),
        ("Estou de férias até 13 de março.", date(2026, 3, 13), "last_day"),
        ("Jag är åter på kontoret den 23 mars.", date(2026, 3, 23), "back"),
        ("Jeg er tilbake på kontoret 16. mars.", date(2026, 3, 16), "back"),
        ("Jestem na urlopie do 13 marca.", date(2026, 3, 13), "last_day"),
        ("3月16日まで休暇をいただいております。", date(2026, 3, 16), "last_day"),
        ("我正在休假，3月18日返回办公室。", date(2026, 3, 18), "back"),
    ],
)
def test_a6_the_day_that_closes_an_absence(words: str, until: date | None, what: str | None):
    found = mail(words, "Automatic reply: Pumps", "Auto-Submitted: auto-replied\n")
    assert (found.kind, found.until, found.until_is) == ("ooo", until, what)


def test_a6_a_day_in_the_quotation_closes_nothing() -> None:
    words = "I am away.\n\nYou wrote:\n> I am free until 20 March 2026.\n"
    assert mail(words, "Automatic reply: Pumps").until is None


@pytest.mark.parametrize(
    ("status", "words", "dead"),
    [
        ("5.1.1", "550 5.1.1 User unknown", True),
        ("5.1.1", "550 5.1.1 mailbox is full", False),
        ("5.1.1", "550 5.1.1 rejected as spam", False),
        ("5.1.1", "550 5.1.1 relay access denied", False),
        ("5.1.2", "Host or domain name not found", True),
        ("5.7.1", "550 5.7.1 no reason given", False),
        ("4.1.1", "450 4.1.1 User unknown", False),
        ("5.3.4", "552 5.3.4 message size exceeds the limit", False),
        ("5.4.7", "delivery time expired, connection timed out", False),
    ],
)
def test_a6_an_address_is_dead_only_where_words_and_code_prove_it(status, words, dead) -> None:
    report = (
        "From: MAILER-DAEMON@mx.seeker.example\nSubject: Undelivered Mail\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
        "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n"
        f"Final-Recipient: rfc822; rosa@harrow.example\nAction: failed\nStatus: {status}\n"
        f"Diagnostic-Code: smtp; {words}\n\n--b--\n"
    )
    found = judge(report.encode())
    assert found.kind == ("bounce-hard" if dead else "bounce-soft")
    assert (found.dead, found.addresses) == (dead, ("rosa@harrow.example",))


def test_a6_a_delay_is_no_end() -> None:
    found = judge(
        b"From: MAILER-DAEMON@mx.seeker.example\nSubject: Warning: could not send message\n\n"
        b"Your message to rosa@harrow.example has not yet been delivered.\n"
        b"No action is needed; it will be retried for 3 days.\n"
    )
    assert (found.kind, found.is_delay) == ("bounce-soft", True)


@pytest.mark.parametrize(
    ("body", "reply"),
    [
        ("Yes.\n\nOn 3 Mar 2026, at 10:15, Maya <m@s.example> wrote:\n> Dear", "Yes."),
        ("Ja.\n\nAm 03.03.26 um 10:15 schrieb Maya:\n> Dear", "Ja."),
        ("Oui.\n\nLe 3 mars 2026 à 10:15, Maya a écrit :\n> Dear", "Oui."),
        ("Sí.\n\nEl mar, 3 mar 2026 a las 10:15, Maya (<m@s.example>) escribió:\n> D", "Sí."),
        ("Tak.\n\nW dniu 3.03.2026 o 10:15, Maya pisze:\n> Dear", "Tak."),
        ("Ok.\n\nMaya <m@s.example> schrieb am Di., 3. März 2026, 10:15:\n> Dear", "Ok."),
        ("Ok.\n\n---- On Tue, 03 Mar 2026 10:15 Maya <m@s.example> wrote ----\n> Dear", "Ok."),
        ("Ok.\n\nZitat von Maya <m@s.example>:\n> Dear", "Ok."),
        ("Ok.\n\n-----Original Message-----\nFrom: Maya\nSent: Tuesday\nTo: R\n\nDear", "Ok."),
        ("Ok.\n\nVon: Maya\nGesendet: Dienstag\nAn: Rosa\nBetreff: X\n\nLiebe", "Ok."),
        ("Ok.\n\nSent from my iPhone", "Ok."),
        ("Ok.\n-- \nRosa Blum\nHarrow Ltd", "Ok."),
        (
            "On 3 Mar 2026 Maya wrote:\n> Shall we?\n\nYes.\n\n> When?\n\nFriday.",
            "Yes.\n\n\nFriday.",
        ),
        ("> a line I like\n\nIndeed.", "> a line I like\n\nIndeed."),
        ("> all of it", "> all of it"),
    ],
)
def test_a6_new_words_stand_apart_from_older_ones(body: str, reply: str) -> None:
    assert mail(body).reply.split() == reply.split()


@pytest.mark.parametrize(
    ("words", "meaning", "when"),
    [
        ("Happy to. Tuesday 3pm?", "yes", "2026-03-10T15:00"),
        ("Gern, am 12. März um 14 Uhr.", "yes", "2026-03-12T14:00"),
        ("Try me again in September.", "later", "2026-09"),
        ("Not now. Ask me next month.", "later", "2026-04"),
        ("Unfortunately I cannot help with this.", "no", None),
        ("Please stop emailing me.", "stop", None),
        ("What exactly would you like to know?", "asks", None),
        ("Thanks for the note.", None, None),
    ],
)
def test_a6_an_answer_has_a_suggested_meaning(words, meaning, when) -> None:
    found = mail(words)
    assert (found.kind, found.meaning, found.when) == ("human", meaning, when)
    if meaning:
        start, end = found.marks[0]
        assert found.reply[start:end].strip()


def test_a6_somebody_in_copy_is_who_is_introduced() -> None:
    heads = "Cc: Karl Osei <karl@dock.example>\n"
    to = mail("Let me introduce you to Karl, who knows more.", heads=heads).refers_to
    assert to is not None
    assert (to.name, to.address) == ("Karl Osei", "karl@dock.example")


@pytest.mark.parametrize("subject", ["Fwd: Undelivered Mail Returned to Sender", "Your mail"])
def test_a7_a_person_may_pass_a_bounce_on(subject: str) -> None:
    report = (
        f"From: Rosa Blum <rosa@harrow.example>\nSubject: {subject}\n"
        "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: text/plain\n\n"
        "This came back: 550 5.1.1 user unknown, your mail could not be delivered. Friday?\n\n"
        "--a\nContent-Type: message/rfc822\n\nFrom: MAILER-DAEMON@mx.harrow.example\n"
        "Subject: Undelivered Mail\nContent-Type: multipart/report; boundary=b\n\n--b\n"
        "Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; m@s.example\n"
        "Action: failed\nStatus: 5.1.1\n\n--b--\n--a--\n"
    )
    assert judge(report.encode()).kind == "human"


def test_a7_a_calendar_in_an_attachment_leaves_the_answer_an_answer() -> None:
    answer = (
        "From: Rosa Blum <rosa@harrow.example>\nSubject: Re: Heat pumps\n"
        "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: text/plain\n\n"
        "Happy to talk on Friday.\n\n--a\nContent-Type: text/calendar; method=REQUEST\n"
        "Content-Disposition: attachment; filename=talk.ics\n\nBEGIN:VCALENDAR\n--a--\n"
    )
    found = judge(answer.encode())
    assert (found.kind, found.meaning) == ("human", "yes")
