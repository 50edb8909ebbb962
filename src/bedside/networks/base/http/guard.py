"""Which addresses may be called: public ones over https, and hosts the installation names."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass

from bedside.networks.base.http.outcome import Refused, Unsent

_DEFAULT_PORTS = {"https": 443, "http": 80}
# RFC 6052 and RFC 3056: these carry an IPv4 address inside, which is the one that counts.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True)
class Guard:
    """Judges where a call may go.

    `allow` names hosts ("localhost", or "localhost:2583" for one port) that may lie on a private
    address and may speak plain http: one's own server beside the desk, or a test's.
    """

    allow: frozenset[str] = frozenset()

    def allows(self, host: str, port: int) -> bool:
        """Whether the installation named this host."""
        host = host.lower().strip("[]")
        return host in self.allow or f"{host}:{port}" in self.allow

    def check(self, scheme: str, host: str, port: int | None) -> None:
        """Refuse an address before anything is resolved. Raises `Refused`."""
        if scheme not in _DEFAULT_PORTS or not host:
            raise Refused("Only web addresses that begin with https:// can be called.")
        if scheme != "https" and not self.allows(host, port or _DEFAULT_PORTS[scheme]):
            raise Refused(
                f"{host} was to be called without encryption. Use https://, or name the host in "
                "BEDSIDE_ALLOW_PRIVATE if it is your own."
            )

    def addresses(self, host: str, port: int) -> list[str]:
        """The addresses of a host, all of them judged. Raises `Refused` or `Unsent`.

        The connection is made to one of these and never looked up again: a name that answers
        with a public address now and a private one a moment later gains nothing.
        """
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as problem:
            raise Unsent(f"No server answers to the name {host}.") from problem
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        if not self.allows(host, port) and not all(map(is_public, addresses)):
            raise Refused(
                f"{host} lies inside a private network. Name it in BEDSIDE_ALLOW_PRIVATE if it is "
                "your own server."
            )
        return addresses


def is_public(address: str) -> bool:
    """Whether an IP address is anybody's to reach, wherever an IPv4 address hides in it."""
    try:
        ip = ipaddress.ip_address(address.split("%", 1)[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            ip = inner
    return ip.is_global and not ip.is_multicast and not ip.is_reserved
