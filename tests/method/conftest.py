"""How hypothesis looks for cases: the same ones in every ordinary run, others in `make test-all`."""

import os

from hypothesis import settings

settings.register_profile("ordinary", derandomize=True, print_blob=True, deadline=None)
settings.register_profile("all", derandomize=False, print_blob=True, deadline=None)
settings.load_profile("all" if os.environ.get("GROUNDWORK_STREAMS") else "ordinary")
