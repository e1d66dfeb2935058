"""Access tokens that Dovecot takes for XOAUTH2: signed by a key that it knows."""

import base64
import hashlib
import hmac
import json
import time
from pathlib import Path

KEY = b"a key of the tests, long enough to sign with"
AN_HOUR = 3600


def furnish(folder: Path) -> str:
    """Lays the key where Dovecot looks for it; gives the passdb that reads tokens."""
    keys = folder / "keys" / "default" / "HS256"
    keys.mkdir(parents=True)
    (keys / "default").write_text(base64.b64encode(KEY).decode())
    (folder / "oauth2.conf").write_text(
        "introspection_mode = local\n"
        f"local_validation_key_dict = fs:posix:prefix={folder}/keys/\n"
        "username_attribute = email\n"
    )
    return (
        f"passdb {{\n  driver = oauth2\n  mechanisms = xoauth2\n  args = {folder}/oauth2.conf\n}}\n"
    )


def token(user: str, number: int = 0) -> str:
    """A token that signs `user` in for an hour; another `number` makes another one."""
    now = int(time.time())
    claims = {"email": user, "sub": user, "iat": now - 10, "exp": now + AN_HOUR, "jti": number}
    signed = ".".join(map(_part, ({"alg": "HS256", "typ": "JWT", "kid": "default"}, claims)))
    signature = hmac.new(KEY, signed.encode(), hashlib.sha256).digest()
    return f"{signed}.{_plain(signature)}"


def _part(value: dict[str, object]) -> str:
    return _plain(json.dumps(value).encode())


def _plain(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
