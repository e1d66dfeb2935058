"""The vault: the system's keyring, else an encrypted file with its key beside the folder."""

import stat
import sys
import threading
import time
from pathlib import Path

import keyring
import pytest
from keyring.errors import KeyringLocked, PasswordDeleteError

from groundwork.adapters.secrets import Closed, Vault

MARKER = "kestrel-marker-91"


class System:
    """Stands for the store of a system: what it holds, and how it may behave. (A subclass of
    keyring's own would be found and taken by every other test.)"""

    __module__ = "keyring.backends.SecretService"

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}
        self.locked = False
        self.hangs: threading.Event | None = None

    def _behave(self) -> None:
        if self.hangs:
            self.hangs.wait(20)
        if self.locked:
            raise KeyringLocked

    def set_password(self, service: str, username: str, password: str) -> None:
        self._behave()
        self.held[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        self._behave()
        return self.held.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        self._behave()
        if self.held.pop((service, username), None) is None:
            raise PasswordDeleteError


class InPlainText(System):
    """A store that writes plain text, as those of keyrings.alt do."""

    __module__ = "keyrings.alt.file"


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> System:
    made = System()
    monkeypatch.setattr(keyring.core, "_keyring_backend", made)
    return made


@pytest.fixture
def nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    from keyring.backends.fail import Keyring

    monkeypatch.setattr(keyring.core, "_keyring_backend", Keyring())


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    (tmp_path / "book").mkdir()
    return Vault(tmp_path / "book")


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_the_systems_keyring_is_taken_where_it_answers(system, vault, tmp_path) -> None:
    vault.put("mailbox 1", MARKER)
    assert vault.get("mailbox 1") == MARKER
    assert files(tmp_path) == []
    assert vault.where("mailbox 1") == "in this computer’s keyring"
    assert vault.forget("mailbox 1")
    assert (vault.get("mailbox 1"), system.held) == (None, {})


def test_two_data_folders_have_secrets_of_their_own(system, vault, tmp_path) -> None:
    other = Vault(tmp_path / "other")
    vault.put("mailbox 1", MARKER)
    other.put("mailbox 1", "another")
    assert (vault.get("mailbox 1"), other.get("mailbox 1")) == (MARKER, "another")
    other.forget("mailbox 1")
    assert vault.get("mailbox 1") == MARKER


def test_without_a_keyring_it_is_encrypted_with_the_key_beside_the_folder(
    nothing, vault, tmp_path
) -> None:
    vault.put("mailbox 1", MARKER)
    assert vault.get("mailbox 1") == MARKER
    key = tmp_path / "book.key"
    value, *more = files(tmp_path / "book")
    assert more == []
    assert [stat.S_IMODE(file.stat().st_mode) for file in (key, value)] == [0o600, 0o600]
    assert MARKER.encode() not in value.read_bytes()
    assert str(key) in vault.where("mailbox 1")
    assert vault.forget("mailbox 1")
    assert files(tmp_path / "book") == []


def test_a_store_that_writes_plain_text_is_never_asked(vault, tmp_path, monkeypatch) -> None:
    plain = InPlainText()
    monkeypatch.setattr(keyring.core, "_keyring_backend", plain)
    vault.put("mailbox 1", MARKER)
    assert plain.held == {}
    assert vault.get("mailbox 1") == MARKER
    assert (tmp_path / "book.key").exists()


def test_of_several_stores_the_systems_is_taken(system, vault, monkeypatch) -> None:
    from keyring.backends.chainer import ChainerBackend

    monkeypatch.setattr(ChainerBackend, "backends", [InPlainText(), system])
    monkeypatch.setattr(keyring.core, "_keyring_backend", ChainerBackend())
    vault.put("mailbox 1", MARKER)
    assert MARKER in "".join(system.held.values())


def test_a_keyring_that_hangs_is_left_after_two_seconds(system, vault, tmp_path) -> None:
    system.hangs = threading.Event()
    began = time.monotonic()
    vault.put("mailbox 1", MARKER)
    assert time.monotonic() - began < 4
    assert vault.get("mailbox 1") == MARKER
    assert "no keyring of this computer answers" in vault.where("mailbox 1")
    system.hangs.set()


def test_a_keyring_that_locks_itself_later_asks_to_be_unlocked(system, vault) -> None:
    vault.put("mailbox 1", MARKER)
    system.locked = True
    with pytest.raises(Closed, match="Unlock it"):
        vault.get("mailbox 1")
    assert vault.forget("mailbox 1") is False
    system.locked = False
    assert vault.get("mailbox 1") == MARKER


def test_a_keyring_that_comes_back_takes_the_secret_out_of_the_file(
    system, vault, tmp_path
) -> None:
    system.locked = True
    vault.put("mailbox 1", MARKER)
    system.locked = False
    vault.put("mailbox 1", "newer")
    assert files(tmp_path / "book") == []
    assert vault.get("mailbox 1") == "newer"


def test_one_secret_can_t_pass_for_another(nothing, vault, tmp_path) -> None:
    vault.put("mailbox 1", MARKER)
    vault.put("mailbox 2", "another")
    one, two = vault._file("mailbox 1"), vault._file("mailbox 2")
    two.write_bytes(one.read_bytes())
    assert vault.get("mailbox 2") is None
    assert vault.get("mailbox 1") == MARKER


def test_one_secret_of_the_keyring_can_t_pass_for_another(system, vault) -> None:
    vault.put("mailbox 1", MARKER)
    vault.put("mailbox 2", "another")
    first, second = system.held
    system.held[second] = system.held[first]
    assert vault.get("mailbox 2") is None


@pytest.mark.parametrize("how", ["lost", "broken", "another"])
def test_a_lost_key_costs_no_more_than_signing_in_again(nothing, vault, tmp_path, how) -> None:
    from cryptography.fernet import Fernet

    vault.put("mailbox 1", MARKER)
    key = tmp_path / "book.key"
    key.unlink()
    if how != "lost":
        key.write_bytes(b"broken" if how == "broken" else Fernet.generate_key())
    assert vault.get("mailbox 1") is None
    vault.put("mailbox 1", "typed again")
    assert vault.get("mailbox 1") == "typed again"


@pytest.mark.parametrize("left", [b"", b"\0\xff", b"gAAAAA"])
def test_a_damaged_value_is_none(nothing, vault, left) -> None:
    vault.put("mailbox 1", MARKER)
    vault._file("mailbox 1").write_bytes(left)
    assert vault.get("mailbox 1") is None


def test_what_can_t_be_written_is_said_with_what_to_do(nothing, tmp_path) -> None:
    (tmp_path / "book").write_text("a file where the folder should be")
    with pytest.raises(Closed, match="can’t be kept"):
        Vault(tmp_path / "book").put("mailbox 1", MARKER)
    assert MARKER not in "".join(file.read_text() for file in files(tmp_path))


def test_secrets_in_any_letters_and_lengths_come_back(nothing, vault) -> None:
    for secret in ("pässwörd 試験 🙂", " spaces at both ends ", "x" * 5000, '"{}\\'):
        vault.put("mailbox 1", secret)
        assert vault.get("mailbox 1") == secret


def test_no_keyring_is_loaded_before_it_is_asked() -> None:
    import subprocess

    told = subprocess.run(
        [sys.executable, "-c", "import groundwork.adapters.secrets, sys; print(*sys.modules)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert not {"keyring", "cryptography"} & {name.split(".")[0] for name in told.stdout.split()}
