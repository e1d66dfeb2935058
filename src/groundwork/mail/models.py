"""What is written to a person, how it leaves, and what was read of the seeker's mailbox."""

from django.db import models


class Message(models.Model):
    """A text for one person. `slot`: first_email, second_email, last_email or letter.

    `state`: draft, approved or sent; or no longer in its slot: returned (came back for good),
    aside (another version, kept beside) or withdrawn. `hash`: of the very text and recipient when
    it was approved. `page`: the open page that saved it last; "" for an untouched starting text."""

    DRAFT, APPROVED, SENT, WITHDRAWN = "draft", "approved", "sent", "withdrawn"
    RETURNED, ASIDE = "returned", "aside"
    STANDING = (DRAFT, APPROVED, SENT)

    account = models.ForeignKey("accounts.Account", models.CASCADE)
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="messages")
    reachout = models.ForeignKey("reachouts.Reachout", models.CASCADE, related_name="messages")
    slot = models.CharField(max_length=20)
    how = models.CharField(max_length=10)
    to = models.CharField(max_length=600, blank=True)
    subject = models.CharField(max_length=500, blank=True)
    text = models.TextField(blank=True)
    state = models.CharField(max_length=10, default=DRAFT)
    hash = models.CharField(max_length=64, blank=True)
    page = models.CharField(max_length=36, blank=True)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["reachout", "slot"],
                condition=models.Q(state__in=["draft", "approved", "sent"]),
                name="one_message_a_slot",
            )
        ]


class Mailbox(models.Model):
    """The seeker's own mail account. Its secret lies elsewhere (adapters/secrets.py).

    `imap`, `smtp`: {"host", "port", "tls": "tls" or "starttls"}. `sign_in`: password, google or
    microsoft; `client_id`: of the OAuth client the seeker brought. `refused`: how often in a row the
    sign-in was refused; `paused_at`: since when nothing is tried any more. `passed_at`: when the
    last full pass began; `trouble`: what went wrong since, as a sentence; "" where all is well.
    `since`: mail before this moment is not looked at."""

    account = models.OneToOneField("accounts.Account", models.CASCADE, related_name="mailbox")
    address = models.CharField(max_length=320)
    user = models.CharField(max_length=320)
    sign_in = models.CharField(max_length=10, default="password")
    client_id = models.CharField(max_length=200, blank=True)
    imap = models.JSONField()
    smtp = models.JSONField()
    since = models.DateTimeField()
    passed_at = models.DateTimeField(null=True)
    trouble = models.CharField(max_length=500, blank=True)
    refused = models.PositiveSmallIntegerField(default=0)
    paused_at = models.DateTimeField(null=True)


class Folder(models.Model):
    """How far a folder of the mailbox has been read. `role`: inbox, junk, sent, archive or all.

    `uid`: the last one read under that `uidvalidity`."""

    mailbox = models.ForeignKey(Mailbox, models.CASCADE, related_name="folders")
    name = models.CharField(max_length=500)
    role = models.CharField(max_length=10)
    uidvalidity = models.BigIntegerField(default=0)
    uid = models.BigIntegerField(default=0)
    modseq = models.BigIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mailbox", "name"], name="one_folder_of_that_name")
        ]


class Sending(models.Model):
    """One going-out of an approved text, stage by stage (docs/mail.md).

    `state`: sending (it may still be taken back), committing (the final dot is about to be sent),
    unknown (it may have left), put_off (tried again at `try_at`), sent, or failed: given back to the seeker.
    `mail_id`: its Message-ID. `raw`: the very bytes; `hash`: of the
    text in them, as it was approved. `alias`: the Message-ID the provider gave it instead. `answer`: the
    server's last words. `looked`: how often the Sent folder was asked. `is_filed`: it lies there."""

    SENDING, COMMITTING, UNKNOWN, PUT_OFF = "sending", "committing", "unknown", "put_off"
    SENT, FAILED = "sent", "failed"
    UNDER_WAY = (SENDING, COMMITTING, UNKNOWN, PUT_OFF)

    account = models.ForeignKey("accounts.Account", models.CASCADE)
    message = models.ForeignKey(Message, models.CASCADE, related_name="sendings")
    state = models.CharField(max_length=10, default=SENDING)
    mail_id = models.CharField(max_length=200, unique=True)
    alias = models.CharField(max_length=500, blank=True)
    raw = models.BinaryField()
    hash = models.CharField(max_length=64)
    lease = models.UUIDField(null=True)
    leased_until = models.DateTimeField(null=True)
    begun_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)
    try_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    looked = models.PositiveSmallIntegerField(default=0)
    is_filed = models.BooleanField(default=False)
    answer = models.CharField(max_length=500, blank=True)

    class Meta:
        indexes = [models.Index(fields=["account", "state"])]
        constraints = [
            models.UniqueConstraint(
                fields=["message"],
                condition=models.Q(state__in=["sending", "committing", "unknown", "put_off"]),
                name="one_sending_under_way",
            )
        ]


class Read(models.Model):
    """A mail that was read of the mailbox, from, to or about a person; kept as it came.

    `is_own`: the seeker wrote it. `kind` and `judged`: what sorting says (mail/sorting). `asks`:
    what the seeker is asked about it: meaning, whose, plan (an own mail beside the plan) or "".
    The line of the log that it became names it. `raw`: its bytes, without large attachments."""

    account = models.ForeignKey("accounts.Account", models.CASCADE)
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="mails")
    fingerprint = models.CharField(max_length=64)
    mail_id = models.CharField(max_length=500, blank=True)
    folder = models.CharField(max_length=10)
    at = models.DateTimeField()
    is_own = models.BooleanField(default=False)
    kind = models.CharField(max_length=20)
    judged = models.JSONField(default=dict)
    asks = models.CharField(max_length=10, blank=True)
    raw = models.BinaryField()

    class Meta:
        indexes = [
            models.Index(fields=["account", "mail_id"]),
            models.Index(
                fields=["account", "at"], condition=~models.Q(asks=""), name="mail_that_asks"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["account", "fingerprint"], name="one_mail_read_once")
        ]
