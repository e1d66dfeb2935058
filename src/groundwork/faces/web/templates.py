"""The Jinja2 environment of every page."""

from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from jinja2 import Environment, StrictUndefined


def environment(**options: Any) -> Environment:
    """Pages see `url(name, *arguments)` and `static(path)`; what is undefined is an error."""
    made = Environment(**options | {"undefined": StrictUndefined})
    made.globals.update(static=static, url=_url)
    return made


def _url(name: str, *arguments: Any) -> str:
    return reverse(name, args=arguments)
