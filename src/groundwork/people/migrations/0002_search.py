from django.db import migrations

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


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial"), ("steps", "0002_today")]

    operations = [migrations.RunSQL(MAKE, UNMAKE)]
