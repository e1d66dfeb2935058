"""A mail account is connected: real servers for mail, names and permission, all on 127.0.0.1."""
