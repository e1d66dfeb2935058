"""People, their organisations, and how they can be reached."""

from django.db import models


class Organisation(models.Model):
    """A company or body. `is_wished`: the seeker is curious about it (S3)."""

    account = models.ForeignKey("accounts.Account", models.CASCADE)
    name = models.CharField(max_length=300)
    folded = models.CharField(max_length=300)
    is_wished = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "folded"], name="one_organisation")
        ]

    def __str__(self) -> str:
        return self.name


class Person(models.Model):
    """Anybody the seeker might contact. `through`: who made the tie; `through_words`: the same,
    where that is no person of this book. `facts`: what is known of them, a line each."""

    account = models.ForeignKey("accounts.Account", models.CASCADE, db_index=False)
    name = models.CharField(max_length=300)
    given = models.CharField(max_length=150, blank=True)
    family = models.CharField(max_length=150, blank=True)
    greeting = models.CharField(max_length=150, blank=True)
    title = models.CharField(max_length=300, blank=True)
    organisation = models.ForeignKey(
        Organisation, models.SET_NULL, null=True, blank=True, related_name="people"
    )
    tie = models.CharField(max_length=20, default="none")
    through = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="led_to", db_index=False
    )
    through_words = models.CharField(max_length=200, blank=True)
    facts = models.TextField(blank=True)
    notes = models.TextField(blank=True)
    zone = models.CharField(max_length=60, blank=True)
    zone_reason = models.CharField(max_length=200, blank=True)
    country = models.CharField(max_length=2, blank=True)
    subdivision = models.CharField(max_length=10, blank=True)
    met_on = models.DateField(null=True, blank=True)
    profile = models.CharField(max_length=200, blank=True)
    added_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["account", "name"]),
            models.Index(fields=["account", "tie", "name"], name="person_by_tie_and_name"),
            models.Index(
                fields=["account", "profile"],
                condition=~models.Q(profile=""),
                name="person_by_profile",
            ),
            models.Index(
                fields=["through"],
                condition=models.Q(through__isnull=False),
                name="person_by_through",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Address(models.Model):
    """One way to reach a person. `folded`: how it is compared (lower case, digits only)."""

    EMAIL, PHONE, POST, NETWORK = "email", "phone", "post", "network"

    person = models.ForeignKey(Person, models.CASCADE, related_name="addresses", db_index=False)
    account = models.ForeignKey("accounts.Account", models.CASCADE, db_index=False)
    channel = models.CharField(max_length=10)
    value = models.CharField(max_length=600)
    folded = models.CharField(max_length=600)
    label = models.CharField(max_length=60, blank=True)

    class Meta:
        indexes = [models.Index(fields=["account", "channel", "folded"])]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "channel", "folded"], name="one_address_a_person"
            )
        ]


class DoNotContact(models.Model):
    """A keyed hash of an address that must never be written to again, kept after erasure."""

    account = models.ForeignKey("accounts.Account", models.CASCADE)
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "hash"], name="one_hash")]
