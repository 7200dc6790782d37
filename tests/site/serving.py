"""Serves a built site on this computer, with the headers that its own `_headers` file asks for."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

Rules = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


class Handler(SimpleHTTPRequestHandler):
    """Answers as a host would that reads `_headers` and sends what any rule says of an address, and logs nothing."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: Any, rules: Rules, directory: str) -> None:
        self.rules = rules
        super().__init__(*given, directory=directory)

    def end_headers(self) -> None:
        for name, value in (*headers_at(self.rules, self.path), ("Cache-Control", "max-age=3600")):
            self.send_header(name, value)
        super().end_headers()

    def handle(self) -> None:
        with suppress(ConnectionError):  # The browser hangs up when it goes on to the next page.
            super().handle()

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address under which a site is served."""
    handler = partial(Handler, rules=rules_of(site), directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def rules_of(site: Path) -> Rules:
    """The rules of `_headers`: an address, or a folder with all that is below it, and its headers."""
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for line in (site / "_headers").read_text("utf-8").splitlines():
        if not line.startswith(" "):
            found.append((line, []))
        else:
            name, _, value = line.partition(":")
            found[-1][1].append((name.strip(), value.strip()))
    return tuple((place, tuple(headers)) for place, headers in found)


def headers_of(site: Path, address: str = "/") -> tuple[tuple[str, str], ...]:
    """The headers of one address; the last of a name is the strictest."""
    return tuple(headers_at(rules_of(site), address))


def headers_at(rules: Rules, address: str) -> list[tuple[str, str]]:
    """The headers of an address, by every rule that holds for it."""
    path = address.partition("?")[0]
    return [
        header
        for place, headers in rules
        if path == place or (place.endswith("*") and path.startswith(place.removesuffix("*")))
        for header in headers
    ]
