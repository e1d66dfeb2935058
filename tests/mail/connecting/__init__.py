"""A mail account is connected: real servers for mail, names and leave, all on 127.0.0.1."""
