"""Every test here has a data folder of its own: tests that run side by side bring files too."""

import pytest


@pytest.fixture(autouse=True)
def data_folder(settings, tmp_path):
    """Where this test's files lie on their way in."""
    settings.DATA = tmp_path / "book"
    settings.DATA.mkdir()
    return settings.DATA
