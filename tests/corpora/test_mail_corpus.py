"""The labelled mails of ../shared/corpora/mail, judged against the bars that are asked of them."""

from pathlib import Path

import pytest

from .mail_bars import BARS, corpus, fails, measured, table

MAIL = Path(__file__).resolve().parents[2].parent / "shared" / "corpora" / "mail"

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(
        not (MAIL / "labels.tsv").exists(), reason=f"the labelled mails are not in {MAIL}"
    ),
]


@pytest.fixture(scope="module")
def tallies():
    found = measured(corpus(MAIL))
    print(f"\n{table(found)}")
    return found


@pytest.mark.parametrize("bar", BARS)
def test_the_bar_is_met(tallies, bar):
    assert tallies[bar].of > 0
    assert bar not in fails(tallies), tallies[bar].missed
