"""The builders that must all make the same site of the pages; each works by settings that are themselves generated."""

from pathlib import Path

import yaml

from tests.site.building import run

BUILDERS = ("mkdocs", "properdocs", "zensical")


def build_with(builder: str, project: Path, **settings: object) -> Path:
    """The site that a builder makes, strictly, of build/docs; settings stand in for those that the generator made.

    The settings lie in build/, where Zensical leaves its cache beside them. It adds a list to the list of the file that
    is inherited from, instead of putting it in its place: so each list may stand in one file only.
    """
    file = project / "build" / f"settings-of-{builder}.yml"
    file.write_text(yaml.safe_dump({"INHERIT": "mkdocs.yml", "site_dir": builder} | settings), "utf-8")
    run(builder, "build", "--strict", "--config-file", str(file))
    return project / "build" / builder
