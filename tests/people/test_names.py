"""Names as they were typed, and how to greet."""

import pytest

from groundwork.people.names import split_name


@pytest.mark.parametrize(
    ("name", "given", "family", "greeting"),
    [
        ("Elena Vasquez", "Elena", "Vasquez", "Elena"),
        ("Dr Anna van der Berg", "Anna", "van der Berg", "Dr van der Berg"),
        ("Prof. John O'Neill PhD", "John", "O'Neill", "Professor O'Neill"),
        ("Sir Ian McKay", "Ian", "McKay", "Sir Ian"),
        ("Margaret", "Margaret", "", "Margaret"),
        ("田中 太郎", "", "", "田中 太郎"),
        ("Ada's mum", "", "", "Ada's mum"),
        ("J. R. Smith", "J.", "Smith", "J. R. Smith"),
        ("", "", "", ""),
    ],
)
def test_a_name_is_split_and_greeted(name, given, family, greeting):
    split = split_name(name)
    assert (split.given, split.family, split.greeting) == (given, family, greeting)
