"""An approved text leaves by hand: one recipient, and no field can smuggle in another."""

from datetime import date
from email import message_from_bytes
from email.policy import default
from urllib.parse import parse_qs, urlsplit

import pytest

from groundwork.accounts.models import Account
from groundwork.mail.models import Message
from groundwork.people.models import Organisation, Person
from groundwork.reachouts.leaving import eml, file_name, letter, mailto
from groundwork.steps.errors import Mistake

PRIYA = Account(name="Priya Raman", email="priya@raman.example", phone="07700 900123")
ELENA = Person(name="Elena Vásquez", organisation=Organisation(name="Norrland Power"))


def text(
    to="elena@norrland.example", subject="How lines are chosen", words="Dear Elena,\n\nHello."
):
    return Message(slot="first_email", how="email", to=to, subject=subject, text=words)


def read(message: Message, account: Account = PRIYA):
    return message_from_bytes(eml(message, account), policy=default)


def test_a5_the_file_goes_to_one_recipient_with_the_very_text():
    made = read(text(words="Dear Elena,\n\nÜber 30 MW? “Yes.”\n"))
    assert made["To"] == "elena@norrland.example"
    assert made["From"] == "Priya Raman <priya@raman.example>"
    assert made["Subject"] == "How lines are chosen"
    assert (made["Cc"], made["Bcc"]) == (None, None)
    assert made.get_content().replace("\r\n", "\n") == "Dear Elena,\n\nÜber 30 MW? “Yes.”\n"


@pytest.mark.parametrize(
    "subject", ["Hello\r\nBcc: x@y.example", "Hello\nBcc: x@y.example", "Hello\rX: y", "A\0\x0bB"]
)
def test_a5_no_subject_begins_another_header(subject):
    made = read(text(subject=subject))
    assert set(made.keys()) == {
        "To", "From", "Subject", "X-Unsent", "Content-Type", "Content-Transfer-Encoding",
        "MIME-Version",
    }  # fmt: skip
    assert b"\r\nBcc" not in eml(text(subject=subject), PRIYA)


@pytest.mark.parametrize(
    "to",
    [
        "a@b.example, c@d.example", "a@b.example;c@d.example", "a@b.example\r\nBcc: c@d.example",
        "Elena <a@b.example>", "a@b@c.example", "", "nobody", "@b.example", 'a@b.example"',
    ],
)  # fmt: skip
def test_a5_more_or_less_than_one_address_is_refused_in_words(to):
    with pytest.raises(Mistake, match="one email address"):
        eml(text(to=to), PRIYA)
    with pytest.raises(Mistake, match="one email address"):
        mailto(text(to=to))


def test_a_name_of_the_seeker_begins_no_header_either():
    made = read(text(), Account(name="Priya\r\nBcc: x@y.example", email="priya@raman.example"))
    assert made["Bcc"] is None


def test_without_an_address_of_ones_own_the_file_has_no_sender():
    assert read(text(), Account(name="Priya Raman"))["From"] is None


def test_an_address_with_other_letters_keeps_them_and_its_domain_as_it_travels():
    assert read(text(to="jürgen@käse.example"))["To"] == "jürgen@xn--kse-qla.example"


def test_the_link_opens_the_very_text_and_nothing_else():
    link = mailto(text(subject="50% of a&b?\r\nbcc=x@y.example", words="One\nTwo & three = 4?"))
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", "elena@norrland.example")
    assert parse_qs(parts.query) == {
        "subject": ["50% of a&b? bcc=x@y.example"],
        "body": ["One\r\nTwo & three = 4?"],
    }


def test_a_letter_holds_who_writes_the_day_and_to_whom():
    made = Message(
        slot="letter", how="letter", to="1 Grid Road\nLeeds", text="Dear Elena,\n\nHello."
    )
    assert letter(made, PRIYA, ELENA, date(2026, 3, 3)) == (
        "Priya Raman\npriya@raman.example\n07700 900123\n\n3 March 2026\n\n"
        "Elena Vásquez\nNorrland Power\n1 Grid Road\nLeeds\n\nDear Elena,\n\nHello."
    )


def test_the_file_has_a_plain_name():
    assert file_name(text(), ELENA) == "first-email-to-elena-v-squez.eml"
    assert file_name(text(), Person(name="../..")) == "first-email-to-message.eml"


def test_a5_no_words_of_a_subject_or_a_name_begin_another_header():
    """The email package decodes what looks encoded, and what that hides must not become a Bcc."""
    hidden = "=?utf-8?q?grids=0D=0ABcc:_mara@elsewhere.example?="
    made = eml(text(subject=hidden), Account(name=hidden, email="priya@raman.example"))
    assert set(message_from_bytes(made)) <= {
        "To", "From", "Subject", "X-Unsent", "Content-Type", "Content-Transfer-Encoding",
        "MIME-Version",
    }  # fmt: skip


@pytest.mark.parametrize("to", ["team:tom@brightwater.example", "tom[@brightwater.example"])
def test_a5_a_group_or_a_bracket_is_no_address_to_write_to(to):
    with pytest.raises(Mistake):
        eml(text(to=to), PRIYA)
