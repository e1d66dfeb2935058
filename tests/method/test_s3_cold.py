"""S3: cold is fine."""

from .logs import Log


def test_s3_a_stranger_at_a_company_where_nobody_is_known_may_be_begun_with() -> None:
    stranger = Log(begun=None, tie="none")
    assert stranger.asks() == ("none", "", "")
    assert stranger.refuses("begin", "03-03 09:00") == ""
    assert Log(tie="none").asks() == ("write_email", "03-03", "S4")


def test_s3_a_tie_opens_no_more_attempts_than_none_does() -> None:
    for tie in ("friend", "alum", "in_the_news", "none"):
        log = Log(tie=tie).five()
        assert log.asks() == ("move_on", "04-09", "S5")
