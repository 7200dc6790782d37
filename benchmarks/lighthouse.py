"""Lighthouse on the built site, as on a phone: `python -m benchmarks.lighthouse`. Needs Node.js; is no test.

The site is served compressed and with its own headers, as a host would. For each page the median of three runs.
"""

import gzip
import json
import os
import shutil
import subprocess
import sys
import threading
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median

from tests.browser import find_browser
from tests.site.serving import headers_of

SITE = Path("build/site")
LIGHTHOUSE = "lighthouse@13.5.0"
RUNS = 3
PAGES = {
    "home": "",
    "scorecard": "scorecards/safeguarding/2017-01/",
    "theme": "scorecards/safeguarding/2017-01/looked-after-children/",
    "indicator": "indicators/sg-2-2/",
    "report card section": "report-card/2011-12/outcomes/",
    "plan": "plans/notice-to-improve-2010/",
    "action": "plans/notice-to-improve-2010/40/",
    "area": "areas/south/",
    "covering report": "scorecards/safeguarding/2017-01/cover/",
}
TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
WANTED = "wanted: performance 98 or more, accessibility 100, LCP 1.2 s or less, TBT 150 ms or less, CLS 0"


@cache
def _compressed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 9)


class _Host(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = SITE / self.path.split("?")[0].lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        body = _compressed(path if found else SITE / "404.html")
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", TYPES.get(path.suffix, "application/octet-stream"))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers_of(SITE):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


def audit(address: str) -> dict[str, float]:
    """What one run of Lighthouse says of a page: two scores out of 100, two times in ms, and the shift."""
    flags = "--headless=new --no-sandbox --disable-gpu"
    command = ["npx", "--yes", LIGHTHOUSE, address, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    command.append("--only-categories=performance,accessibility")
    environment = os.environ | {"CHROME_PATH": find_browser()}
    # Now and then it loses the start of a page load and asks to be run again.
    for _ in range(RUNS):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            break
    else:
        sys.exit(f"Lighthouse failed on {address}:\n{done.stderr[-2000:]}")
    report = json.loads(done.stdout)
    numbers = {name: report["audits"][key]["numericValue"] for name, key in METRICS.items()}
    return {name: report["categories"][name]["score"] * 100 for name in ("performance", "accessibility")} | numbers


METRICS = {
    "LCP ms": "largest-contentful-paint",
    "TBT ms": "total-blocking-time",
    "CLS": "cumulative-layout-shift",
    "bytes": "total-byte-weight",
}


def main() -> None:
    """Print one line a page."""
    if shutil.which("npx") is None:
        sys.exit("Lighthouse needs Node.js: install it (on Debian: apt install nodejs npm) and run this again.")
    with ThreadingHTTPServer(("127.0.0.1", 0), _Host) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(WANTED)
        for kind, path in PAGES.items():
            runs = [audit(f"http://127.0.0.1:{server.server_port}/{path}") for _ in range(RUNS)]
            shown = (f"{name} {median(run[name] for run in runs):.4g}" for name in runs[0])
            print(f"{kind}: {', '.join(shown)}")
        server.shutdown()


if __name__ == "__main__":
    main()
