"""Can something be shown at an address of this machine? Asked before all else is done, and told in a sentence."""

import re
import socket
from errno import EADDRINUSE

from atlas.system_faults import reason
from atlas.texts import Sentence, say

__all__ = ["not_free"]

_ADDRESS = re.compile(r"(?P<host>[^\s:]+|\[[^\s\]]+\]):(?P<port>\d{1,5})")


def not_free(address: str) -> Sentence | None:
    """Why nothing can be shown at `address`, such as 127.0.0.1:8000; None where it can."""
    match = _ADDRESS.fullmatch(address)
    port = int(match["port"]) if match else 0
    if not match or not 0 < port < 2**16:
        return say('"{address}" is no address to show something at; write one like 127.0.0.1:8000', address=address)
    try:
        found = socket.getaddrinfo(match["host"].strip("[]"), port, type=socket.SOCK_STREAM)
        with socket.socket(found[0][0], socket.SOCK_STREAM) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(found[0][4])
    except OSError as error:
        if error.errno == EADDRINUSE:
            other = f"{match['host']}:{port + 1 if port < 2**16 - 1 else 8000}"
            return say(
                "something is shown at {address} already; stop it, or write --address {other}",
                address=address,
                other=other,
            )
        return say("nothing can be shown at {address}: {why}", address=address, why=reason(error))
    return None
