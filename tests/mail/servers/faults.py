"""What a mail server can do to the one who hands it a mail, connection by connection."""

from enum import StrEnum


class Fault(StrEnum):
    """`taken`: the mail is accepted and handed on, whatever the client gets to see of it."""

    OK = "ok"
    SIGN_IN_535 = "535 at AUTH"
    SIGN_IN_ECHOED = "535 at AUTH, what was said repeated"
    MAIL_451, MAIL_550, MAIL_554 = "451 at MAIL", "550 at MAIL", "554 at MAIL"
    RCPT_451, RCPT_550, RCPT_554 = "451 at RCPT", "550 at RCPT", "554 at RCPT"
    DOT_451, DOT_550, DOT_554 = "451 at the dot", "550 at the dot", "554 at the dot"
    DOT_421 = "421 at the dot"
    DROP_AT_MAIL = "drop at MAIL"
    DROP_AT_RCPT = "drop at RCPT"
    DROP_IN_BODY = "drop in the middle of the body"
    TLS_CUT_IN_BODY = "no TLS any more in the middle of the body"
    DROP_AFTER_DOT_TAKEN = "drop after the dot, taken"
    DROP_AFTER_DOT_NOT_TAKEN = "drop after the dot, not taken"
    TLS_CUT_AFTER_DOT = "no TLS any more after the dot, taken"
    HANG_AFTER_DOT_TAKEN = "no answer after the dot, taken"
    HANG_AFTER_DOT_NOT_TAKEN = "no answer after the dot, not taken"
    SLOW_AFTER_DOT = "slow answer after the dot, taken"
    BLANK_LINE = "blank line before 250, taken"
    CUT_ANSWER = "answer of two lines cut in the second, taken"
    TWO_LINES = "answer of two lines, taken"
    HANG_AT_QUIT = "no answer to QUIT, taken"

    @property
    def code(self) -> str:
        """The three digits it answers, or ""."""
        return self.value[:3] if self.value[:3].isdigit() else ""

    @property
    def stage(self) -> str:
        return self.value.partition(",")[0].rpartition(" ")[2] if self.code else ""


TAKEN = frozenset(f for f in Fault if f.value.endswith("taken") and "not taken" not in f.value) | {
    Fault.OK
}
"""After these the recipient has the mail."""
