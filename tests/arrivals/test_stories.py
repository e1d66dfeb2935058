"""The stories of mail, end to end on a real IMAP and a real SMTP server (facts on mail, 7)."""

from email import message_from_bytes

from groundwork.mail.models import Message, Sending
from groundwork.people.models import Person
from groundwork.reachouts import log


def test_an_approved_email_leaves_once_and_counts(world):
    tom = world.somebody()
    world.approve(tom)
    world.round()
    world.clock.forward(minutes=5)
    world.round()
    assert world.left() == ["tom@brightwater.example"]
    assert world.kinds(tom)[-1] == "attempt_made"
    assert (world.step(tom).kind, str(world.step(tom).due_on)) == ("call", "2026-03-10")


def test_a4_it_waits_for_their_morning(world):
    world.clock.set("2026-03-03T19:00:00")
    tom = world.somebody()
    world.approve(tom)
    world.round()
    assert world.left() == []
    world.clock.set("2026-03-04T09:01:00")
    world.round()
    assert world.left() == ["tom@brightwater.example"]


def test_s7_a_reply_during_the_day_of_an_attempt_stops_the_rest(world):
    """(a)"""
    tom = world.somebody()
    world.approve(tom)
    world.round()
    world.clock.set("2026-03-10T10:00:00")
    world.call(tom)
    world.clock.set("2026-03-17T09:30:00")
    second = world.approve(tom, "second_email")
    world.reply("Hi Priya, happy to help. Could you do Thursday at 12:30?\n\nTom")
    world.round()
    assert world.left() == ["tom@brightwater.example"]
    second.refresh_from_db()
    assert second.state == Message.DRAFT
    assert world.step(tom).kind == "sort_answer"
    assert world.reads(tom)[0].judged["meaning"] == "yes"
    assert world.reads(tom)[0].asks == "meaning"
    log.sort_answer(world.actor(), tom.pk, "yes")
    assert world.step(tom).kind == "settle_time"
    assert world.reads(tom)[0].asks == ""


def test_a6_away_until_d_moves_the_next_attempt_twice_in_a_row(world):
    """(b)"""
    tom = world.somebody("Tom Reyes", ("email", "tom@brightwater.example"))
    world.approve(tom)
    world.round()
    away = {"Auto_Submitted": "auto-replied", "Subject": "Automatic reply: small farms"}
    world.reply("I am out of the office until Friday 13 March 2026.", **away)
    world.round()
    first = world.step(tom)
    assert first.kind == "write_email"
    world.clock.forward(days=1)
    world.reply("I am out of the office until Friday 20 March 2026.", **away)
    world.round()
    assert str(world.step(tom).due_on) == "2026-03-24"
    assert world.kinds(tom).count("auto_reply") == 2
    assert "answered" not in world.kinds(tom)


def test_a6_soft_soft_delivered_counts_once(world):
    """(c)"""
    tom = world.somebody("Tom Reyes", ("email", "tom@brightwater.example"))
    world.approve(tom)
    world.round()
    for day in ("2026-03-05", "2026-03-09"):
        world.dovecot.deliver(world.returned("4.2.2", "452 4.2.2 The mailbox is full"))
        world.round()
        assert world.step(tom).kind == "leaves_by_itself"
        assert str(world.step(tom).due_on) == day
        world.clock.set(f"{day}T10:00:00")
        world.round()
    assert len(world.left()) == 3
    assert world.step(tom).emails == 1
    ids = {message_from_bytes(each.raw)["Message-ID"] for each in world.smtp.accepted()}
    assert len(ids) == 3


def test_a6_a_dead_address_gives_way_to_the_second_one(world):
    """(d)"""
    ways = (("email", "tom@brightwater.example"), ("email", "reyes@home.example"))
    tom = world.somebody("Tom Reyes", *ways)
    world.approve(tom)
    world.round()
    gone = "550 5.1.1 <tom@brightwater.example>: no such user here"
    world.dovecot.deliver(world.returned("5.1.1", gone))
    world.round()
    assert world.step(tom).emails == 0
    assert world.step(tom).kind == "write_email"
    world.clock.forward(days=3)
    world.approve(tom, to="reyes@home.example")
    world.round()
    assert world.left() == ["tom@brightwater.example", "reyes@home.example"]


def test_a6_a_referral_makes_a_person_with_the_tie_introduced(world):
    """(e)"""
    tom = world.somebody()
    world.approve(tom)
    world.round()
    world.reply(
        "I moved to finance, so I would be guessing. You should talk to Joanna Pike, who runs "
        "supplier data now: joanna.pike@orchard.example. Say I sent you.\n\nTom"
    )
    world.round()
    read = world.reads(tom)[0]
    assert read.judged["meaning"] == "talk_to"
    assert read.judged["refers_to"] == {
        "name": "Joanna Pike",
        "address": "joanna.pike@orchard.example",
    }
    assert not Person.objects.filter(name="Joanna Pike").exists()


def test_a_private_address_and_an_assistant_answer_in_the_thread(world):
    """(f)"""
    tom = world.somebody()
    world.approve(tom)
    world.round()
    world.reply("Happy to. Monday at 3?\n\nTom", sender="Tom R <tomr@private.example>")
    world.round()
    assert world.step(tom).kind == "sort_answer"
    assert world.reads(tom)[0].judged["from"] == "tomr@private.example"
    world.reply("Tom is in on Monday.", sender="Mia Holt <mia@brightwater.example>", threaded=False)
    world.round()
    assert world.reads(tom)[1].asks == "whose"


def test_a_folder_made_again_in_the_middle_changes_nothing(world):
    """(g)"""
    tom = world.somebody()
    world.approve(tom)
    world.round()
    world.reply("Please try again in May.\n\nTom")
    world.round()
    before = world.kinds(tom)
    from groundwork.mail.models import Folder

    Folder.objects.update(uidvalidity=1, uid=0)
    world.round()
    assert world.kinds(tom) == before
    assert len(world.reads(tom)) == 1


def test_a_mail_that_cannot_be_read_is_kept_and_asks(world):
    """(h)"""
    tom = world.somebody()
    world.approve(tom)
    world.round()
    broken = world.a_reply("Yes").replace(b"Content-Type: text/plain", b"Content-Type: \xff\x00/;")
    world.dovecot.put(broken + b"\x00\xfe\xff")
    world.round()
    assert world.step(tom).kind == "sort_answer"
    assert bytes(world.reads(tom)[0].raw)


def test_without_the_network_the_state_is_plain_and_nothing_is_lost(world):
    """(i)"""
    from groundwork.mail.models import Mailbox

    tom = world.somebody()
    world.approve(tom)
    kept = world.mailbox.imap
    Mailbox.objects.update(imap={**kept, "port": 9})
    world.round()
    assert world.mailbox.trouble
    assert world.left() == []
    Mailbox.objects.update(imap=kept)
    world.round()
    assert world.mailbox.trouble == ""
    assert world.left() == ["tom@brightwater.example"]


def test_8_2_a_forged_report_changes_nothing(world):
    tom = world.somebody()
    world.approve(tom)
    world.round()
    forged = world.returned("5.1.1", "550 5.1.1 no such user").replace(
        world.sent_id().encode(), b"<made-up@seeker.example>"
    )
    before = world.kinds(tom)
    world.dovecot.deliver(forged)
    world.round()
    assert world.kinds(tom) == before
    assert [each.kind for each in world.reads(tom)] == ["bounce-hard"]


def test_a7_a_mail_written_on_the_phone_pauses_the_plan_and_asks(world):
    tom = world.somebody()
    world.approve(tom)
    world.round()
    world.clock.set("2026-03-10T10:00:00")
    world.call(tom)
    second = world.approve(tom, "second_email")
    own = world.a_reply("Hello again Tom", sender=f"Priya <{world.dovecot.user}>")
    world.dovecot.put(
        own.replace(b"To: Priya Raman", b"X-To: Priya Raman").replace(
            b"From: Priya", b"To: tom@brightwater.example\r\nFrom: Priya"
        ),
        folder="Sent",
    )
    world.clock.set("2026-03-17T10:00:00")
    world.round()
    second.refresh_from_db()
    assert world.left() == ["tom@brightwater.example"]
    assert second.state == Message.DRAFT
    assert [each.asks for each in world.reads(tom)] == ["plan"]


def test_8_4_what_may_have_left_is_found_in_sent(world):
    from tests.mail.servers.faults import Fault

    world.smtp.play(lmtp_port=world.dovecot.lmtp_port, files_in_sent=True)
    tom = world.somebody()
    world.approve(tom)
    world.smtp.behave(Fault.DROP_AFTER_DOT_TAKEN)
    world.round()
    assert Sending.objects.get().state == Sending.SENT
    assert world.step(tom).kind == "call"


def test_8_4_what_is_found_nowhere_is_asked_and_never_sent_again(world):
    from groundwork.mail.outbox.outcomes import found_out
    from tests.mail.servers.faults import Fault

    tom = world.somebody()
    message = world.approve(tom)
    world.smtp.behave(Fault.DROP_AFTER_DOT_NOT_TAKEN)
    for _ in range(8):
        world.round()
        world.clock.forward(minutes=6)
    assert world.step(tom).kind == "say_if_sent"
    assert world.left() == []
    found_out(world.actor(), Sending.objects.get().pk, left=False, by_hand=True)
    message.refresh_from_db()
    assert message.state == Message.DRAFT
    assert world.step(tom).kind == "write_email"


def test_a_wrong_password_is_said_once_and_tried_three_times(world):
    from groundwork.mail.models import Mailbox
    from tests.mail.servers.faults import Fault

    world.approve(world.somebody())
    world.smtp.always(Fault.SIGN_IN_535)
    for _ in range(5):
        world.round()
        world.clock.forward(minutes=6)
    tried = world.smtp.connections()
    assert tried == 3
    assert Mailbox.objects.get().paused_at
    assert "Sign in again" in Mailbox.objects.get().trouble


def test_a6_a_recipient_refused_at_the_door_is_a_dead_address(world):
    from tests.mail.servers.faults import Fault

    ways = (("email", "tom@brightwater.example"), ("email", "reyes@home.example"))
    tom = world.somebody("Tom Reyes", *ways)
    world.approve(tom)
    world.smtp.behave(Fault.RCPT_550)
    world.round()
    said = Sending.objects.get().answer
    if "5.1.1" in said or "no such" in said.lower():
        assert world.kinds(tom)[-2:] == ["attempt_made", "bounced"]
        assert world.step(tom).emails == 0
    else:
        assert world.kinds(tom)[-1] == "taken_back"
    assert world.step(tom).kind == "write_email"


def test_invariant_2_an_answer_logged_while_it_leaves_stops_it_before_the_dot(world, monkeypatch):
    """The seeker logs an answer by hand in the very moment between the text and the dot."""
    from groundwork.adapters.smtp import Channel

    tom = world.somebody()
    world.approve(tom)
    handed = Channel.hand_over

    def meanwhile(self, *given):
        handed(self, *given)
        log.answer(world.actor(), tom.pk, "yes")

    monkeypatch.setattr(Channel, "hand_over", meanwhile)
    world.round()
    assert world.left() == []
    assert world.step(tom).kind == "settle_time"
    monkeypatch.undo()
    world.round()
    assert world.left() == []


def test_a_text_that_waits_for_the_morning_doesnt_read_the_mailbox_all_night(world):
    from groundwork.arrivals.rounds import mail_round
    from groundwork.mail.models import Mailbox

    world.clock.set("2026-03-03T20:00:00")
    world.approve(world.somebody())
    world.round()
    passed = Mailbox.objects.get().passed_at
    world.clock.forward(minutes=1)
    mail_round(world.account)
    assert Mailbox.objects.get().passed_at == passed
    world.clock.set("2026-03-04T09:00:00")
    mail_round(world.account)
    assert world.left() == ["tom@brightwater.example"]


def test_s7_an_answer_that_a_rule_filed_elsewhere_is_seen_and_a_draft_is_none(world):
    tom = world.somebody()
    world.approve(tom)
    world.round()
    draft = world.a_reply("Dear Tom, thank you", sender=f"Priya <{world.dovecot.user}>")
    world.dovecot.put(draft, folder="Drafts")
    world.round()
    assert world.step(tom).kind == "call"
    world.dovecot.create("People/Answers")
    world.dovecot.put(world.a_reply("Happy to help.\n\nTom"), folder="People/Answers")
    world.round()
    assert world.step(tom).kind == "sort_answer"


def test_a_mail_that_moves_to_another_folder_is_read_once_and_marked(world):
    from groundwork.mail.models import Folder

    tom = world.somebody()
    world.approve(tom)
    world.round()
    world.reply("Happy to help.\n\nTom")
    world.round()
    world.dovecot.move("INBOX", "Junk")
    world.round()
    assert len(world.reads(tom)) == 1
    assert Folder.objects.get(role="junk").uid > 0
