"""How hypothesis looks for cases: the same ones in every ordinary run, fewer of them in
`make test-fast`, and others in `make test-all`."""

import os

from hypothesis import settings

settings.register_profile("ordinary", derandomize=True, print_blob=True, deadline=None)
settings.register_profile("fast", settings.get_profile("ordinary"), max_examples=25)
settings.register_profile("all", settings.get_profile("ordinary"), derandomize=False)
ORDINARY = "all" if os.environ.get("GROUNDWORK_STREAMS") else "ordinary"
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", ORDINARY)
settings.load_profile(PROFILE)


def examples(full: int) -> int:
    """So many cases, or the few of a fast run: a number that a test names hides the profile's."""
    return min(full, settings.get_profile("fast").max_examples) if PROFILE == "fast" else full
