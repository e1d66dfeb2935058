"""A pytest plugin: says at the end how many tests ran over the labelled corpora."""

from typing import Any


def pytest_terminal_summary(terminalreporter: Any) -> None:
    ran = {
        report.nodeid
        for outcome in ("passed", "failed")
        for report in terminalreporter.stats.get(outcome, ())
        if "corpus" in report.keywords
    }
    left_out = [r for r in terminalreporter.stats.get("skipped", ()) if "corpus" in r.keywords]
    terminalreporter.write_line(f"Corpus tests: {len(ran)} ran, {len(left_out)} skipped.")
