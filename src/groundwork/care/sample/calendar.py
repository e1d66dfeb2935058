"""The days of the sample: counted from one day, so that it is always seven weeks in."""

from datetime import UTC, date, datetime, time, timedelta

from groundwork.method.days import Days

DAY = timedelta(days=1)
MIDWEEK = (1, 2, 3)


def the_day(today: date, *places: Days) -> date:
    """The sample's day: today, or the last Tuesday, Wednesday or Thursday before it that is a
    business day in all of its places."""
    day = today
    while day.weekday() not in MIDWEEK or not all(days.is_business_day(day) for days in places):
        day -= DAY
    return day


class Calendar:
    """Moments of a story, at one person's place. None is later than `now`."""

    def __init__(self, day: date, days: Days, now: datetime) -> None:
        self.day = day
        self.days = days
        self.now = now

    def on(self, written: str) -> date:
        """A day as the world writes it: business days, calendar days, or `today`."""
        if written == "today":
            return self.now.astimezone(self.days.zone).date()
        if written.endswith("d"):
            return self.day + int(written[:-1]) * DAY
        count, day = int(written), self.day
        if count >= 0:
            return self.days.add_business_days(day, count)
        while count:
            day -= DAY
            count += self.days.is_business_day(day)
        return day

    def at(self, day: date, hour: str) -> datetime:
        """A moment there; where that is still to come, a few minutes ago."""
        moment = self.ahead(day, hour)
        return min(moment, self.now - timedelta(minutes=5))

    def ahead(self, day: date, hour: str) -> datetime:
        """A moment there, that may be still to come."""
        return datetime.combine(day, time.fromisoformat(hour), self.days.zone).astimezone(UTC)
