"""The story of mail by the installed `groundwork`."""

from pathlib import Path

from tests.mail.servers.dovecot import Dovecot
from tests.mail.servers.smtp import Smtp

from .by_command import ByCommand


class MailByCommand(ByCommand):
    """Types commands; mail is looked at when it is asked for."""

    def connect(self, dovecot: Dovecot, smtp: Smtp) -> None:
        self.run(
            "connect",
            dovecot.user,
            "--imap",
            f"{dovecot.host}:{dovecot.port}",
            "--smtp",
            f"{smtp.host}:{smtp.port}",
            "--password-from",
            "-",
            typed=dovecot.password,
        )

    def bring(self, file: Path) -> None:
        self.run("import", str(file))

    def tie(self, name: str, tie: str, facts: str, phone: str) -> None:
        self.run("edit", name, "--tie", tie, "--through", "Tom", "--fact", facts, "--phone", phone)

    def look(self) -> None:
        self.run("mail-now")

    def what_came(self) -> str:
        return self.run("inbox")

    def right(self, name: str) -> None:
        self.run("right", name)
