"""How the seeker signs in to their mail account, for the moment of one connection."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SignIn:
    """The name and the secret: a password, or an access token where `is_oauth`."""

    user: str
    secret: str = field(repr=False)
    is_oauth: bool = False
