from django.db import migrations

from groundwork.people.search.words import kept

PEOPLE = (
    "CREATE VIRTUAL TABLE {} USING fts5(name, organisation, title, addresses, "
    "tokenize='ascii', prefix='2 3 4')"
)
# Rows go with their person or organisation; a person with a step is copied among the near ones.
# The words themselves are folded in Python (people/search/index.py), so rows come in from there.
TRIGGERS = {
    "person_leaves_search": (
        "AFTER DELETE ON people_person BEGIN "
        "DELETE FROM people_search WHERE rowid = old.id; "
        "DELETE FROM near_search WHERE rowid = old.id; END"
    ),
    "organisation_leaves_search": (
        "AFTER DELETE ON people_organisation BEGIN "
        "DELETE FROM organisation_search WHERE rowid = old.id; END"
    ),
    "person_comes_near": (
        "AFTER INSERT ON steps_step BEGIN "
        "INSERT OR REPLACE INTO near_search (rowid, name, organisation, title, addresses) "
        "SELECT rowid, name, organisation, title, addresses FROM people_search "
        "WHERE rowid = new.person_id; END"
    ),
}
MAKE = [
    PEOPLE.format("people_search"),
    PEOPLE.format("near_search"),
    "CREATE VIRTUAL TABLE organisation_search USING fts5(name, tokenize='ascii', prefix='2 3 4')",
    "CREATE VIRTUAL TABLE people_words USING fts5vocab(people_search, 'row')",
    "CREATE VIRTUAL TABLE organisation_words USING fts5vocab(organisation_search, 'row')",
    *(f"CREATE TRIGGER {name} {body}" for name, body in TRIGGERS.items()),
]
UNMAKE = [
    *(f"DROP TRIGGER {name}" for name in TRIGGERS),
    *(
        f"DROP TABLE {name}"
        for name in (
            "people_words",
            "organisation_words",
            "people_search",
            "near_search",
            "organisation_search",
        )
    ),
]


PERSON = (
    "INSERT INTO people_search (rowid, name, organisation, title, addresses) "
    "VALUES (%s, %s, %s, %s, %s)"
)
ORGANISATION = "INSERT INTO organisation_search (rowid, name) VALUES (%s, %s)"
NEAR = (
    "INSERT INTO near_search (rowid, name, organisation, title, addresses) "
    "SELECT rowid, name, organisation, title, addresses FROM people_search "
    "WHERE rowid IN (SELECT person_id FROM steps_step)"
)


def index_everybody(apps, schema_editor):
    """Whoever is in the book already is found as well."""
    with schema_editor.connection.cursor() as cursor:
        cursor.executemany(PERSON, _people(apps))
        cursor.executemany(ORGANISATION, _organisations(apps))
        cursor.execute(NEAR)


def _people(apps):
    people = apps.get_model("people", "Person").objects.order_by("pk")
    for person in people.select_related("organisation").prefetch_related("addresses").iterator(500):
        there = person.organisation.name if person.organisation else ""
        reached = " ".join(address.folded for address in person.addresses.all())
        texts = (person.name, there, person.title, reached)
        yield (person.pk, *(kept(person.account_id, text) for text in texts))


def _organisations(apps):
    for organisation in apps.get_model("people", "Organisation").objects.iterator(500):
        yield organisation.pk, kept(organisation.account_id, organisation.name)


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial"), ("steps", "0002_today")]

    operations = [
        migrations.RunSQL(MAKE, UNMAKE),
        migrations.RunPython(index_everybody, migrations.RunPython.noop),
    ]
