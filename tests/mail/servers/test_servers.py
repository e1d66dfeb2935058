"""The servers of the tests do what they say."""

import imaplib
import smtplib
import ssl
import time
from collections.abc import Iterator

import pytest

from tests.mail.servers import dovecot as dovecots
from tests.mail.servers import lmtp
from tests.mail.servers.between import Between
from tests.mail.servers.certificates import Certificates
from tests.mail.servers.dovecot import Dovecot
from tests.mail.servers.faults import TAKEN, Fault
from tests.mail.servers.smtp import Smtp, SmtpProcess

pytestmark = pytest.mark.slow

MAIL = b"Message-ID: <1@home.example>\r\nSubject: A question\r\n\r\nMay I ask?\r\n.. \r\nPriya\r\n"
TO = "mara@work.example"


def send(smtp: Smtp, user: str, raw: bytes = MAIL, timeout: float = 5) -> tuple[int, bytes]:
    """Stage by stage; the server's answer to the dot, or of the stage that it refused."""
    trusting = ssl.create_default_context()
    with smtplib.SMTP_SSL(smtp.host, smtp.port, "me", context=trusting, timeout=timeout) as door:
        door.login(user, dovecots.PASSWORD)
        for code, answer in (door.mail(user), door.rcpt(TO)):
            if code != 250:
                return code, answer
        return door.data(raw)


def test_dovecot_starts_within_a_second(certificates: Certificates) -> None:
    begun = time.perf_counter()
    running = dovecots.start(certificates)
    took = time.perf_counter() - begun
    running.stop()
    assert took < 5, "far beyond the tenth of a second it takes on an idle machine"


def test_a_mail_is_delivered_and_found(dovecot: Dovecot) -> None:
    dovecot.deliver(MAIL)
    dovecot.deliver(MAIL, folder="Junk")
    assert [raw.endswith(MAIL) for raw in dovecot.raws()] == [True]
    assert [raw.endswith(MAIL) for raw in dovecot.raws(folder="Junk")] == [True]
    with pytest.raises(lmtp.NobodyThere):
        dovecot.deliver(MAIL, "nobody@home.example")


def test_sign_in_and_starttls(dovecot: Dovecot) -> None:
    with pytest.raises(imaplib.IMAP4.error, match="AUTHENTICATIONFAILED"):
        dovecot.lists(password="wrong")
    with imaplib.IMAP4(dovecot.host, dovecot.starttls_port, timeout=5) as box:
        box.starttls(ssl.create_default_context())
        assert box.login(dovecot.user, dovecot.password)[0] == "OK"


def test_what_is_sent_arrives_and_is_filed(smtp: Smtp, dovecot: Dovecot) -> None:
    mara = dovecot.add_user(f"mara-{dovecot.user}")
    smtp.play(lmtp_port=dovecot.lmtp_port, files_in_sent=True)
    trusting = ssl.create_default_context()
    with smtplib.SMTP(smtp.host, smtp.starttls_port, "me", timeout=5) as door:
        door.starttls(context=trusting)
        door.login(dovecot.user, dovecot.password)
        door.sendmail(dovecot.user, [mara, "else@where.example"], MAIL)
    [accepted] = smtp.accepted()
    assert (accepted.user, accepted.recipients) == (dovecot.user, (mara, "else@where.example"))
    assert accepted.raw == MAIL
    assert dovecot.raws(mara)[0].endswith(MAIL)
    assert dovecot.raws(folder="Sent")[0].endswith(MAIL)


def test_a_provider_that_renames(smtp: Smtp, dovecot: Dovecot) -> None:
    smtp.play(lmtp_port=dovecot.lmtp_port, files_in_sent=True, renames=True)
    send(smtp, dovecot.user)
    [raw] = dovecot.raws(folder="Sent")
    assert b"X-Microsoft-Original-Message-ID: <1@home.example>" in raw
    assert b"\nMessage-ID: <1@home.example>" not in raw


def answers_250(smtp: Smtp) -> bool:
    try:
        return send(smtp, "priya@home.example", timeout=0.5)[0] == 250
    except (smtplib.SMTPException, OSError):
        return False


SIGN_IN = {Fault.SIGN_IN_535, Fault.SIGN_IN_ECHOED}
WELL = {Fault.OK, Fault.SLOW_AFTER_DOT, Fault.TWO_LINES, Fault.HANG_AT_QUIT}
REFUSED = {f: int(f.code) for f in Fault if f.code and f not in SIGN_IN}
BROKEN = set(Fault) - set(REFUSED) - SIGN_IN - WELL


@pytest.fixture(scope="module", params=[Smtp, SmtpProcess], ids=["thread", "process"])
def either(request: pytest.FixtureRequest, certificates: Certificates) -> Iterator[Smtp]:
    running = request.param(certificates)
    yield running
    running.stop()


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault(either: Smtp, fault: Fault) -> None:
    either.reset()
    either.play(slow=0.05)
    either.behave(fault)
    if fault in REFUSED:
        assert send(either, "priya@home.example")[0] == REFUSED[fault]
    elif fault in SIGN_IN:
        with pytest.raises(smtplib.SMTPAuthenticationError):
            send(either, "priya@home.example")
    elif fault in BROKEN:
        assert not answers_250(either)
    else:
        assert send(either, "priya@home.example", timeout=1)[0] == 250
    assert len(either.accepted()) == (1 if fault in TAKEN else 0)
    assert send(either, "priya@home.example")[0] == 250, "and after it all is well"


def test_between_counts_and_cuts(between: Between, dovecot: Dovecot) -> None:
    trusting = ssl.create_default_context()
    dovecot.deliver(MAIL)
    box = imaplib.IMAP4_SSL(between.host, between.port, ssl_context=trusting, timeout=5)
    box.login(dovecot.user, dovecot.password)
    box.select("INBOX", readonly=True)
    assert between.commands[-1] == "EXAMINE INBOX"
    between.cut_when = b"A question"
    with pytest.raises((imaplib.IMAP4.error, OSError)):
        box.fetch("1", "(BODY.PEEK[])")
    box.shutdown()
