import fcntl
import os
import pickle
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site import cover
from tests.site.building import build
from tests.site.document import Element, read_site
from tests.site.serving import served


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new folder for each test run, the same for all workers of it."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


@pytest.fixture(scope="session")
def site(shared_folder: Path) -> Path:
    """The real site, built from nothing by whichever worker comes first; the others wait for it."""
    project = shared_folder / "project"
    with (shared_folder / "project.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (project / "build" / "site").exists():  # It is there only when it is whole.
            shutil.rmtree(project, ignore_errors=True)
            build(project)
    return project / "build" / "site"


@pytest.fixture(scope="session")
def pages(site: Path, shared_folder: Path) -> dict[str, Element]:
    """Every page of the real site by its address, read by whichever worker comes first and kept for the others."""
    kept = shared_folder / "pages.pickle"
    with (shared_folder / "pages.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            kept.write_bytes(pickle.dumps(read_site(site), protocol=pickle.HIGHEST_PROTOCOL))
    found: dict[str, Element] = pickle.loads(kept.read_bytes())
    return found


@pytest.fixture(scope="session")
def covering(pages: dict[str, Element]) -> list[str]:
    """Few pages that hold every shape of element; in a whole run every page."""
    return cover.cover(pages)


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address
