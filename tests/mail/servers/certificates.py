"""An authority made for one run, and the certificates it signs."""

import ipaddress
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Certificates:
    """`ca_file`: what a client must trust; `file` and `key_file`: what a server shows."""

    ca_file: Path
    file: Path
    key_file: Path

    def for_a_server(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.file, self.key_file)
        return context


def make(folder: Path) -> Certificates:
    """A new authority and a certificate for 127.0.0.1 and localhost, valid for a day."""
    made = Certificates(folder / "ca.pem", folder / "server.pem", folder / "server.key")
    ca_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    ca_name, name = _name("Authority of the tests"), _name(HOST)
    ca = _begun(ca_name, ca_name, ca_key).add_extension(x509.BasicConstraints(True, 0), True)
    ca = ca.add_extension(_usage(signs=True), True)
    server = _begun(name, ca_name, key).add_extension(x509.SubjectAlternativeName(_hosts()), False)
    server = server.add_extension(x509.BasicConstraints(False, None), True)
    made.ca_file.write_bytes(_pem(ca.sign(ca_key, hashes.SHA256())))
    made.file.write_bytes(_pem(server.sign(ca_key, hashes.SHA256())))
    made.key_file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return made


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _hosts() -> list[x509.GeneralName]:
    return [x509.IPAddress(ipaddress.ip_address(HOST)), x509.DNSName("localhost")]


def _begun(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey
) -> x509.CertificateBuilder:
    today = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
    )


def _usage(signs: bool) -> x509.KeyUsage:
    return x509.KeyUsage(True, False, False, False, False, signs, signs, False, False)


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)
