"""A real SMTP server on loopback that keeps what it is given, asks for TLS and a password, and refuses some."""

import email
import email.policy
import ssl
import subprocess
import threading

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from program import free_port

USER, PASSWORD = "dialogue", "ស្ងាត់-secret"


class MailServer:
    """As long as it is entered. `messages` are read by Python's own parser."""

    def __init__(self, folder, refused=()):
        self.refused = set(refused)
        self.messages = []
        self._lock = threading.Lock()
        self.certificate, key = folder / "mail.pem", folder / "mail.key"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
             "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(self.certificate)],
            check=True, capture_output=True,
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, key)
        self.port = free_port()
        self._controller = Controller(
            self, hostname="127.0.0.1", port=self.port, tls_context=context, require_starttls=True,
            auth_required=True, authenticator=self._admit,
        )

    def _admit(self, server, session, envelope, mechanism, data):
        said = (data.login.decode(), data.password.decode())
        return AuthResult(success=said == (USER, PASSWORD))

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refused:
            return "550 5.1.1 No such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        with self._lock:
            self.messages.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
        return "250 2.0.0 Taken"

    def __enter__(self):
        self._controller.start()
        return self

    def __exit__(self, *_):
        self._controller.stop()
