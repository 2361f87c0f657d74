"""Which network addresses a URL may lead to: public ones only, so that a link cannot reach into the user's network.

A host is resolved once, every address found is checked, and the connection goes to an address that was checked.
"""

import ipaddress
import socket
from collections.abc import Callable, Sequence

from summarizer.errors import ForbiddenAddress, UnreadableSource

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], Sequence[str]]
"""From a host and a port to addresses as text."""
Guard = Callable[[IPAddress], bool]
"""Whether an address may be connected to."""

_NOT_PUBLIC_V4 = tuple(
    map(
        ipaddress.IPv4Network,
        (
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",  # not reserved: the host agent of one cloud provider, which hands out credentials
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
        ),
    )
)
"""IANA's registry of special-purpose IPv4 addresses, multicast and the reserved rest."""

_PUBLIC_V6 = ipaddress.IPv6Network("2000::/3")
_NOT_PUBLIC_V6 = tuple(
    map(
        ipaddress.IPv6Network,
        ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"),
    )
)
"""IANA's registry of special-purpose IPv6 addresses, as far as they lie in the range for global use. 6to4 (2002::/16)
and Teredo (in 2001::/23) wrap an IPv4 address and are out of use."""

_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""NAT64 (RFC 6052): the last 32 bits are the IPv4 address that is reached."""


def is_public(address: IPAddress) -> bool:
    """Whether an address is one of the public internet, also when it wraps another."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped
        if inner is None and address in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
        if inner is None:
            return address in _PUBLIC_V6 and not any(address in network for network in _NOT_PUBLIC_V6)
        address = inner
    return not any(address in network for network in _NOT_PUBLIC_V4)


def anywhere(_address: IPAddress) -> bool:
    """The guard that `allow_private_urls` puts in place of `is_public`."""
    return True


def system_resolver(host: str, port: int) -> Sequence[str]:
    """The addresses of a host by the machine's own resolver, each once, in its order.

    Raises:
        OSError: the host is not known.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def checked(host: str, port: int, name: str, *, guard: Guard, resolve: Resolver) -> tuple[IPAddress, ...]:
    """The addresses of a host, all of which the guard allows.

    Args:
        host: a name, or an address in any notation that the system would take: dotted, octal, hexadecimal, one number.
        port: for the resolver.
        name: the source, for messages.
        guard: which addresses are allowed.
        resolve: how names are resolved; it is asked once.

    Raises:
        ForbiddenAddress: an address is not allowed.
        UnreadableSource: the host has no address.
        TimeoutError: the resolver says that it took too long.
    """
    literal = _literal(host)
    try:
        texts = (literal,) if literal else tuple(resolve(host, port))
        addresses = tuple(ipaddress.ip_address(text.partition("%")[0]) for text in texts)
    except TimeoutError:
        raise
    except (OSError, ValueError) as error:
        raise UnreadableSource(
            f"{name} is on a host that is not found", hint="check the address and the connection"
        ) from error
    if not addresses:
        raise UnreadableSource(f"{name} is on a host without an address", hint="check the address")
    for address in addresses:
        if not guard(address):
            raise ForbiddenAddress(
                f"{name} leads to {address}, which is not a public address",
                hint="--allow-private-urls opens private networks, for sources you trust",
            )
    return addresses


def _literal(host: str) -> str | None:
    """A host written as an address, in its usual notation; None for a name."""
    if ":" in host:
        return host
    try:
        return socket.inet_ntoa(socket.inet_aton(host.rstrip(".")))
    except OSError:
        return None
