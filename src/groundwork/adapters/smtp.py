"""Hands one mail to a server, stage by stage: everything before the final dot is safely repeatable,
for until then a server may not deliver (RFC 5321, 4.1.1.4; RFC 1047)."""

import re
import smtplib
import ssl
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress

OUR_NAME = "[127.0.0.1]"
"""What we say at EHLO: the name of the seeker's computer is nobody's business."""

TO_CONNECT = 30
TO_ANSWER_THE_DOT = 600
"""Seconds: RFC 5321, 4.5.3.2.6 gives a server ten minutes after the final dot."""


class PutOff(Exception):
    """The server didn't take it now; nothing was delivered."""


class Turned(Exception):
    """The server refused for good; nothing was delivered. `stage`: sender, recipient or text."""

    def __init__(self, stage: str, code: int, words: str) -> None:
        super().__init__(f"{code} {words}")
        self.stage, self.code, self.words = stage, code, words


class SignInRefused(Exception):
    """The server knows this account, but not this password."""


class NotKnown(Exception):
    """The dot was sent and no clear answer came: it may have been delivered."""


class Channel:
    """A signed-in connection that has a text to hand over."""

    def __init__(self, smtp: smtplib.SMTP) -> None:
        self._smtp = smtp

    def hand_over(self, sender: str, to: str, raw: bytes) -> None:
        """All but the final dot: sender, the one recipient, the text. Raises PutOff or Turned."""
        with _before_the_dot():
            wide = not (sender.isascii() and to.isascii())
            if wide and not self._smtp.has_extn("smtputf8"):
                raise Turned("recipient", 553, "this mail account can't write to such an address")
            _expect("sender", self._smtp.mail(sender, ["SMTPUTF8"] if wide else []), 250)
            _expect("recipient", self._smtp.rcpt(to), 250, 251)
            _expect("text", self._smtp.docmd("DATA"), 354)
            self._smtp.send(_stuffed(raw))

    def finish(self) -> str:
        """The final dot; gives the server's answer. Raises PutOff, Turned or NotKnown."""
        try:
            if self._smtp.sock:
                self._smtp.sock.settimeout(TO_ANSWER_THE_DOT)
            self._smtp.send(b".\r\n")
            code, said = self._smtp.getreply()
            if self._smtp.sock:
                self._smtp.sock.settimeout(TO_CONNECT)
        except (OSError, smtplib.SMTPException) as problem:
            raise NotKnown(f"no answer came: {problem or type(problem).__name__}") from problem
        words = _words(said)
        if code == 250:
            return words
        if 400 <= code < 500:
            raise PutOff(f"{code} {words}")
        if 500 <= code < 600:
            raise Turned("text", code, words)
        raise NotKnown(f"the server's answer can't be understood: {words}")


@contextmanager
def channel(
    server: dict[str, object], user: str, secret: str, *, is_oauth: bool
) -> Iterator[Channel]:
    """A signed-in connection. `server`: {"host", "port", "tls": "tls" or "starttls"}; the
    certificate is always verified. Raises PutOff where the server can't be reached, or
    SignInRefused."""
    smtp = _opened(str(server["host"]), int(str(server["port"])), str(server["tls"]))
    try:
        _sign_in(smtp, user, secret, is_oauth=is_oauth)
        yield Channel(smtp)
        with suppress(OSError, smtplib.SMTPException):
            smtp.quit()
    finally:
        smtp.close()


def _opened(host: str, port: int, tls: str) -> smtplib.SMTP:
    with _before_the_dot():
        context = ssl.create_default_context()
        if tls == "tls":
            return smtplib.SMTP_SSL(host, port, OUR_NAME, timeout=TO_CONNECT, context=context)
        smtp = smtplib.SMTP(host, port, OUR_NAME, timeout=TO_CONNECT)
        try:
            smtp.starttls(context=context)
        except BaseException:
            smtp.close()
            raise
        return smtp


def _sign_in(smtp: smtplib.SMTP, user: str, secret: str, *, is_oauth: bool) -> None:
    with _before_the_dot():
        smtp.ehlo_or_helo_if_needed()
        try:
            if is_oauth:
                _one_line(smtp, "XOAUTH2", f"user={user}\1auth=Bearer {secret}\1\1")
            elif "PLAIN" in str(smtp.esmtp_features.get("auth", "")).upper().split():
                _one_line(smtp, "PLAIN", f"\0{user}\0{secret}")
            else:
                smtp.login(user, secret)
        except smtplib.SMTPAuthenticationError as problem:
            if 400 <= problem.smtp_code < 500:
                raise PutOff("the server is busy with signing in") from None
            raise SignInRefused(_without(_words(problem.smtp_error), user, secret)) from None


def _without(words: str, user: str, secret: str) -> str:
    """A server's words; none where they repeat what it was told, whole or in part."""
    told = (
        secret, _in_base64(secret), _in_base64(f"\0{user}\0{secret}"),
        _in_base64(f"user={user}\1auth=Bearer {secret}\1\1"),
    )  # fmt: skip
    repeated = any(each in words for each in told) or any(
        len(part) >= _TELLING and part in each for part in words.split() for each in told
    )
    return "" if repeated else words


_TELLING = 6
"""Letters of a secret that would tell something of it."""


def _in_base64(words: str) -> str:
    return b64encode(words.encode()).decode()


def _one_line(smtp: smtplib.SMTP, mechanism: str, words: str) -> None:
    """Signs in with one answer, in UTF-8 (RFC 4616): smtplib's own takes ASCII alone."""
    code, said = smtp.docmd("AUTH", f"{mechanism} {_in_base64(words)}")
    if code == 334:
        code, said = smtp.docmd("")  # it explains what was wrong, and then says no
    if code != 235:
        raise smtplib.SMTPAuthenticationError(code, said)


@contextmanager
def _before_the_dot() -> Iterator[None]:
    """Whatever goes wrong before the final dot leaves nothing delivered."""
    try:
        yield
    except (OSError, smtplib.SMTPException) as problem:
        raise PutOff(str(problem) or type(problem).__name__) from problem


def _expect(stage: str, answer: tuple[int, bytes], *fine: int) -> None:
    code, words = answer[0], _words(answer[1])
    if code in fine:
        return
    if 500 <= code < 600:
        raise Turned(stage, code, words)
    raise PutOff(f"{code} {words}")


def _stuffed(raw: bytes) -> bytes:
    """The text as it travels: CRLF line ends, a dot before each dot that begins a line."""
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", raw)
    if not lines.endswith(b"\r\n"):
        lines += b"\r\n"
    return re.sub(rb"(?m)^\.", b"..", lines)


def _words(said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return " ".join(text.split())[:400]
