"""A name server on 127.0.0.1: it says of a domain what a test tells it to."""

import socket
import threading

import dns.flags
import dns.message
import dns.rcode
import dns.rrset

HOST = "127.0.0.1"


class Names:
    """`say` gives a domain its records; `hush` makes it answer nobody. What it isn't told of does
    not exist. `asked` holds every question, as (name, type)."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self._records: dict[tuple[str, str], list[str]] = {}
        self._silent = False
        self._door = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._door.bind((HOST, 0))
        self.port = int(self._door.getsockname()[1])
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def say(self, name: str, kind: str, *records: str) -> None:
        """say("norrland.example", "MX", "10 aspmx.l.google.com.")"""
        self._records[name.lower(), kind] = list(records)

    def hush(self) -> None:
        self._silent = True

    def stop(self) -> None:
        self._door.close()

    def _serve(self) -> None:
        while True:
            try:
                data, where = self._door.recvfrom(4096)
            except OSError:
                return
            answer = self._answer(dns.message.from_wire(data))
            if answer is not None:
                self._door.sendto(answer.to_wire(), where)

    def _answer(self, asked: dns.message.Message) -> dns.message.Message | None:
        question = asked.question[0]
        name, kind = str(question.name).rstrip(".").lower(), question.rdtype.name
        self.asked.append((name, kind))
        if self._silent:
            return None
        answer = dns.message.make_response(asked)
        answer.flags |= dns.flags.RA
        records = self._records.get((name, kind))
        if records is None and not any(known == name for known, _ in self._records):
            answer.set_rcode(dns.rcode.NXDOMAIN)
        if records:
            answer.answer.append(dns.rrset.from_text(question.name, 60, "IN", kind, *records))
        return answer
