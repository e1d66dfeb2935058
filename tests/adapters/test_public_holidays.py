"""The holidays around a person."""

from datetime import date

from groundwork.adapters import public_holidays


def test_a4_easter_monday_is_a_holiday_where_only_the_country_is_known():
    assert date(2026, 4, 6) in public_holidays.in_year("GB", "", 2026)
    assert date(2026, 4, 6) not in public_holidays.in_year("GB", "SCT", 2026)


def test_a4_an_unknown_country_has_no_holidays():
    assert public_holidays.in_year("XX", "", 2026) == ()
