"""Makes a book of the first version, as a process: `python -m tests.care.older`."""

import django

django.setup()


def main() -> None:
    """Every room's tables as they first were."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    rooms = sorted(executor.loader.migrated_apps)
    executor.migrate([(room, "0001_initial") for room in rooms])


if __name__ == "__main__":
    main()
