"""Real mail servers on 127.0.0.1, in temporary folders, for the tests that send and read.

`dovecot` (IMAP and LMTP), `smtp` (a server that takes mail, or does what a test asks of it) and
`between` (stands before Dovecot, counts the commands and can cut or change what passes). All
three show certificates of one authority made for the run; SSL_CERT_FILE names it, so what is
tested verifies TLS as it always does. The fixtures are in fixtures.py."""
