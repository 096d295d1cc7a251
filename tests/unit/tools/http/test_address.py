"""Which addresses are private."""

from __future__ import annotations

import asyncio

import pytest

from app.tools.http.address import addresses_of, is_private


@pytest.mark.parametrize(
    "address",
    "127.0.0.1 127.9.9.9 10.1.2.3 172.16.0.1 192.168.1.5 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 "
    "::1 :: fe80::1%eth0 fc00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 2002:7f00:1::".split(),
)
def test_addresses_of_this_computer_and_its_network_are_private(address: str) -> None:
    assert is_private(address)


@pytest.mark.parametrize("address", "8.8.8.8 1.1.1.1 2606:4700:4700::1111 ::ffff:8.8.8.8 64:ff9b::808:808".split())
def test_addresses_of_the_internet_are_not(address: str) -> None:
    assert not is_private(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f000001", "127.1"])
def test_another_way_to_write_an_address_is_seen_through(host: str) -> None:
    assert all(map(is_private, asyncio.run(addresses_of(host, 80))))


@pytest.mark.parametrize("host", ["no.such.host.invalid", "a" * 70, "x..y"])
def test_what_stands_for_no_computer_is_an_oserror(host: str) -> None:
    with pytest.raises(OSError, match=r"."):
        asyncio.run(addresses_of(host, 80))
