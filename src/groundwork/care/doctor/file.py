"""The file of the book, and the copies of it."""

from django.db import connection

from groundwork.care import backup
from groundwork.care.doctor.findings import Difference, Report


def examine(report: Report) -> None:
    """The database's own checks, and each copy against its checksum."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        wrong = [row[0] for row in cursor.fetchall() if row[0] != "ok"]
        cursor.execute("PRAGMA foreign_key_check")
        loose = [f"{table} row {row}: no such {parent}" for table, row, parent, _ in cursor]
    report.looked_at["files"] += 1
    report.differences += [Difference("file", "the book", words) for words in (*wrong, *loose)]
    for copy in sorted(backup.folder().glob("*.sqlite3")):
        noted = backup.noted_checksum(copy)
        report.looked_at["copies"] += 1
        if noted is not None and noted != (found := backup.checksum(copy)):
            report.differences.append(Difference("file", str(copy), "checksum", found, noted))
