"""The one settings file that Dovecot gets."""

import grp
import pwd
from pathlib import Path

from . import tokens
from .certificates import HOST, Certificates

_FOLDERS = {
    "Sent": ("\\Sent", "subscribe"),
    "Junk": ("\\Junk", "subscribe"),
    "Drafts": ("\\Drafts", "subscribe"),
    "Archive": ("\\Archive", "no"),
    "All Mail": ("\\All", "no"),
}
"""Name -> special use, and whether it is there from the start or only once made."""


def settings(
    folder: Path, certificates: Certificates, owner: pwd.struct_passwd, ports: list[int]
) -> str:
    """All of it lies in `folder`; `ports`: imaps, imap, lmtp."""
    imaps, imap, lmtp = ports
    user, group = owner.pw_name, _group(owner)
    return f"""
base_dir = {folder}/run
log_path = {folder}/log
mail_location = maildir:{folder}/mail/%u
mail_fsync = never
protocols = imap lmtp
listen = {HOST}
ssl = yes
ssl_cert = <{certificates.file}
ssl_key = <{certificates.key_file}
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2
auth_failure_delay = 0
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
default_vsz_limit = 0
first_valid_uid = 0
mail_uid = {owner.pw_uid}
mail_gid = {owner.pw_gid}
mail_max_userip_connections = 100
recipient_delimiter = +
lmtp_save_to_detail_mailbox = yes
lmtp_rcpt_check_quota = no
postmaster_address = postmaster@home.example
hostname = localhost
{tokens.furnish(folder)}passdb {{
  driver = passwd-file
  args = {folder}/users/%u
}}
userdb {{
  driver = passwd-file
  args = {folder}/users/%u
  override_fields = uid={owner.pw_uid} gid={owner.pw_gid} home={folder}/mail/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
{"".join(_folder(name, *how) for name, how in _FOLDERS.items())}}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  process_min_avail = 1
  service_count = 0
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service lmtp {{
  process_min_avail = 1
  inet_listener lmtp {{
    port = {lmtp}
  }}
}}
"""


def _folder(name: str, use: str, auto: str) -> str:
    return f'  mailbox "{name}" {{\n    special_use = {use}\n    auto = {auto}\n  }}\n'


def _group(owner: pwd.struct_passwd) -> str:
    return grp.getgrgid(owner.pw_gid).gr_name
