"""Keeps secrets: in the system's keyring, else encrypted in a file, with the key beside the folder.

Each is bound to what it is of, inside of what is encrypted: one secret can't pass for another.
Losing the key costs no more than signing in again.
"""

import json
import os
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

SYSTEM = (
    "keyring.backends.macOS",
    "keyring.backends.Windows",
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
)
"""The stores of systems. No other is asked: some write plain text."""
SERVICE = "Groundwork"
PATIENCE = 2.0
"""Seconds in which the keyring must answer; a locked one, or one without a screen, never does."""

T = TypeVar("T")


class Closed(Exception):
    """A secret can't be kept or reached just now; the sentence says what to do."""


class Vault:
    """The secrets of one data folder. `of` names whose a secret is, such as "mailbox 3 a@b"."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    @property
    def key_file(self) -> Path:
        """Beside the data folder, not in it: whoever gets a copy of the folder has no key."""
        return self._folder.with_name(self._folder.name + ".key")

    @property
    def values(self) -> Path:
        """The folder of the encrypted values."""
        return self._folder / "secrets"

    def put(self, of: str, secret: str) -> None:
        """Keeps a secret. Raises Closed where neither the keyring nor the file can take it."""
        sealed = json.dumps({"of": of, "secret": secret})
        if self._in_keyring(of, sealed):
            self._file(of).unlink(missing_ok=True)
            return
        try:
            _write(self._file(of), self._fernet(make=True).encrypt(sealed.encode()))
        except OSError as problem:
            raise Closed(
                f"The password can’t be kept: {problem.filename or self.key_file} can’t be "
                "written. Give yourself leave to write there, then try again."
            ) from None

    def get(self, of: str) -> str | None:
        """The secret; None where there is none (any more). Raises Closed where the keyring, which
        has it, gives no answer."""
        kept = self._from_file(of) if self._file(of).exists() else self._from_keyring(of)
        try:
            found = json.loads(kept) if kept else {}
        except ValueError:
            return None
        return str(found["secret"]) if found.get("of") == of else None

    def forget(self, of: str) -> bool:
        """Takes a secret away, wherever it lies; False where the keyring gives no answer."""
        self._file(of).unlink(missing_ok=True)
        return _within(lambda: _delete(self._name(of))) is True

    def where(self, of: str) -> str:
        """Where a kept secret lies, in words."""
        if self._file(of).exists():
            return (
                f"encrypted in {self.values}, with its key in {self.key_file}, which only you can "
                "read (no keyring of this computer answers)"
            )
        return "in this computer’s keyring"

    def _in_keyring(self, of: str, sealed: str) -> bool:
        return _within(lambda: _keep(self._name(of), sealed)) is True

    def _from_keyring(self, of: str) -> str | None:
        asked = _within(lambda: _read(self._name(of)))
        if asked is _NOTHING_SAID:
            raise Closed("This computer’s keyring gives no answer. Unlock it, then try again.")
        return asked if isinstance(asked, str) else None

    def _from_file(self, of: str) -> str | None:
        from cryptography.fernet import InvalidToken

        try:
            sealed: bytes = self._fernet(make=False).decrypt(self._file(of).read_bytes())
            return sealed.decode()
        except (InvalidToken, ValueError, OSError):
            return None

    def _fernet(self, *, make: bool) -> Any:
        from cryptography.fernet import Fernet

        with _making:
            try:
                return Fernet(self.key_file.read_bytes())
            except (FileNotFoundError, ValueError):
                if not make:
                    raise
            _write(self.key_file, Fernet.generate_key())
            return Fernet(self.key_file.read_bytes())

    def _file(self, of: str) -> Path:
        return self.values / sha256(of.encode()).hexdigest()[:32]

    def _name(self, of: str) -> str:
        """The name in the keyring, which all data folders share."""
        return f"{sha256(str(self._folder).encode()).hexdigest()[:16]} {of}"


_NOTHING_SAID = object()
_making = threading.Lock()


def _system() -> Any:
    """The system's keyring; None where there is none, as on a machine without a screen."""
    import keyring
    from keyring.backends.chainer import ChainerBackend

    chosen = keyring.get_keyring()
    among = chosen.backends if isinstance(chosen, ChainerBackend) else [chosen]
    return next((each for each in among if type(each).__module__ in SYSTEM), None)


def _keep(name: str, sealed: str) -> bool:
    if (system := _system()) is None:
        return False
    system.set_password(SERVICE, name, sealed)
    return bool(system.get_password(SERVICE, name) == sealed)


def _read(name: str) -> str | None:
    system = _system()
    found: str | None = system.get_password(SERVICE, name) if system else None
    return found


def _delete(name: str) -> bool:
    system = _system()
    if system and system.get_password(SERVICE, name) is not None:
        system.delete_password(SERVICE, name)
    return True


def _within(ask: Callable[[], T]) -> T | object:
    """What the keyring says within its time, asked in a thread that is left behind if it hangs."""
    import keyring.backends.chainer  # noqa: F401  (reading the code is not the keyring's time)

    said: list[T] = []

    def asking() -> None:
        with suppress(Exception):  # each backend has its own ways to say no
            said.append(ask())

    thread = threading.Thread(target=asking, daemon=True)
    thread.start()
    thread.join(PATIENCE)
    return said[0] if said else _NOTHING_SAID


def _write(file: Path, data: bytes) -> None:
    """Writes a file for its owner alone, whole or not at all."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, part = tempfile.mkstemp(prefix=f".{file.name}", dir=file.parent)  # 0600
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        os.replace(part, file)
    finally:
        Path(part).unlink(missing_ok=True)
