"""Only public addresses are allowed, however they are written or wrapped."""

import ipaddress
import socket

import pytest

from summarizer.errors import ForbiddenAddress, UnreadableSource
from summarizer.reading.addresses import anywhere, checked, is_public

NEVER = pytest.fail


def resolver(*addresses: str):
    return lambda host, port: addresses


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1"),
        *("169.254.169.254", "169.254.0.1", "100.64.0.1", "100.100.100.200", "168.63.129.16", "192.0.0.192"),
        *("192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.1.1", "240.0.0.1"),
        *("255.255.255.255", "192.88.99.1"),
        *("::", "::1", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1", "100::1", "5f00::1", "3fff::1"),
        pytest.param("::ffff:127.0.0.1", id="mapped loopback"),
        pytest.param("::ffff:a9fe:a9fe", id="mapped metadata"),
        pytest.param("::127.0.0.1", id="compatible loopback"),
        pytest.param("64:ff9b::7f00:1", id="NAT64 loopback"),
        pytest.param("64:ff9b::a9fe:a9fe", id="NAT64 metadata"),
        pytest.param("64:ff9b:1::a00:1", id="local NAT64"),
        pytest.param("2002:7f00:1::1", id="6to4 loopback"),
        pytest.param("2002:a00:1::1", id="6to4 private"),
        pytest.param("2001:0:4136:e378:8000:63bf:80ff:fffe", id="Teredo"),
    ],
)
def test_addresses_that_are_not_public(address):
    """Loopback, private, link-local, metadata, shared, reserved, multicast, and all wrappings of them."""
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "93.184.215.14",
        "1.1.1.1",
        "172.32.0.1",
        "172.15.0.1",
        "100.128.0.1",
        "2606:2800:21f:cb07::1",
        "2a00:1450::1",
        "::ffff:93.184.215.14",
        "64:ff9b::5db8:d70e",
    ],
)
def test_addresses_that_are_public(address):
    """Their neighbours, and wrappings of public addresses."""
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "017700000001",
        "127.0.0.1.",
        "0",
        "0xa9fea9fe",
        "0251.0376.0251.0376",
        "::1",
        "::ffff:127.0.0.1",
        "fe80::1%eth0",
    ],
)
def test_numbers_are_addresses_in_every_notation(host):
    """Octal, hexadecimal, one number, short: none gets past, and none is asked for by name."""
    with pytest.raises(ForbiddenAddress, match="not a public address"):
        checked(host, 80, "http://x/", guard=is_public, resolve=lambda *_: NEVER("it was resolved as a name"))


def test_a_name_with_one_private_address_among_public_ones_is_refused():
    """Which of them a connection would take is not left to chance."""
    with pytest.raises(ForbiddenAddress) as refused:
        checked(
            "news.example", 80, "http://news.example/", guard=is_public, resolve=resolver("93.184.215.14", "10.0.0.5")
        )
    assert str(refused.value) == (
        "http://news.example/ leads to 10.0.0.5, which is not a public address; "
        "--allow-private-urls opens private networks, for sources you trust"
    )


def test_public_names_give_their_addresses():
    """In the resolver's order."""
    found = checked("a.example", 80, "a", guard=is_public, resolve=resolver("1.1.1.1", "2606:4700::1111"))
    assert [str(each) for each in found] == ["1.1.1.1", "2606:4700::1111"]


def test_the_open_guard_lets_private_addresses_through():
    """Which only a flag puts in place."""
    assert [str(each) for each in checked("127.1", 80, "a", guard=anywhere, resolve=resolver())] == ["127.0.0.1"]


def unknown(host: str, port: int):
    raise socket.gaierror(-2, "Name or service not known")


@pytest.mark.parametrize(
    "resolve",
    [pytest.param(unknown, id="unknown"), pytest.param(resolver(), id="none"), pytest.param(resolver("x"), id="odd")],
)
def test_a_host_that_is_not_found(resolve):
    """One line that names the source."""
    with pytest.raises(UnreadableSource, match=r"^http://nowhere\.example/ is on a host"):
        checked("nowhere.example", 80, "http://nowhere.example/", guard=is_public, resolve=resolve)
