"""Makes the book of the story, as a process: `python -m tests.care.making`."""

import django

django.setup()


def main() -> None:
    """Opens a new book and tells the story in it."""
    from groundwork.accounts.models import Account
    from groundwork.adapters import clock
    from groundwork.care.opening import open_book

    from .story import tell

    open_book()
    account = Account.objects.create(
        name="Priya Raman", status="final-year geography student", phone="07700 900123"
    )
    tell(account, clock.now())


if __name__ == "__main__":
    main()
