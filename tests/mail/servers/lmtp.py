"""Hands a mail to Dovecot as a mail server would."""

import smtplib

HOST = "127.0.0.1"


class NobodyThere(Exception):
    """Dovecot has no such mailbox."""


def deliver(port: int, raw: bytes, user: str, folder: str = "INBOX") -> None:
    """Puts `raw` into a folder of `user`'s, just now. Raises NobodyThere."""
    name, _, domain = user.partition("@")
    to = user if folder == "INBOX" else f"{name}+{folder}@{domain}"
    with smtplib.LMTP(HOST, port, local_hostname="localhost") as door:
        door.ehlo_or_helo_if_needed()
        door.mail("<>")
        code, answer = door.rcpt(f'"{name}+{folder}"@{domain}' if " " in to else to)
        if code == 550:
            raise NobodyThere(answer.decode())
        code, answer = door.data(raw)
        if code != 250:
            raise smtplib.SMTPDataError(code, answer)
