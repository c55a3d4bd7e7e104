"""Where a site is to be shown is asked before it is made, and told in a sentence."""

import socket

import pytest

from atlas.commands.free_address import not_free


@pytest.mark.parametrize("address", ["8000", "127.0.0.1", "127.0.0.1:0", "127.0.0.1:99999", "een:twee", ":8000", ""])
def test_what_is_no_address_is_told(address: str) -> None:
    assert "is no address" in str(not_free(address))


def test_one_that_is_in_use_is_told_with_another() -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        told = str(not_free(f"127.0.0.1:{port}"))
        assert f"something is shown at 127.0.0.1:{port} already" in told
        assert f"--address 127.0.0.1:{port + 1}" in told
    assert not_free(f"127.0.0.1:{port}") is None
    assert not_free(f"localhost:{port}") is None


def test_one_of_another_machine_is_told() -> None:
    assert str(not_free("1.2.3.4:8000")).startswith("nothing can be shown at 1.2.3.4:8000: ")
