"""Serves a built site on this computer, with the headers that its own `_headers` file asks for."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class Handler(SimpleHTTPRequestHandler):
    """Answers as a host would that reads `_headers`, and says nothing."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: Any, headers_of_site: tuple[tuple[str, str], ...], directory: str) -> None:
        self.headers_of_site = headers_of_site
        super().__init__(*given, directory=directory)

    def end_headers(self) -> None:
        for name, value in (*self.headers_of_site, ("Cache-Control", "max-age=3600")):
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
    handler = partial(Handler, headers_of_site=headers_of(site), directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def headers_of(site: Path) -> tuple[tuple[str, str], ...]:
    """The headers of `_headers`, which has one set of them for every address."""
    place, *lines = (site / "_headers").read_text("utf-8").splitlines()
    assert place == "/*" and all(line.startswith("  ") for line in lines), "_headers is for more than one address"
    return tuple((name.strip(), value.strip()) for name, _, value in (line.partition(":") for line in lines))
