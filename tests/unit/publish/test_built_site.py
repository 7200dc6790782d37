"""The built site: what sealing takes out and adds, what it refuses, and how a new site replaces the last good one."""

from pathlib import Path

import pytest

from generator.publish.built_site import NoSiteError, replacing, seal
from generator.publish.exchange import exchanged

BUNDLE = "assets/javascripts/bundle.1a2b.min.js"
LEFT = ".site-unfinished-1ab"
OF_THEME = (BUNDLE, "assets/javascripts/lunr/min/lunr.da.min.js", "assets/stylesheets/main.css.map")


OURS = '{"commit": null, "content_hash": "12ab", "inputs": []}'


def put(folder: Path, *files: str, **texts: str) -> Path:
    """A folder with some files; the ones that have a text are pages."""
    for path, text in {**dict.fromkeys(files, ""), **{f"{name}.html": text for name, text in texts.items()}}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(OURS if path == "manifest.json" else text, "utf-8")
    return folder


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_sealing_takes_out_what_no_page_loads_and_adds_the_headers(tmp_path: Path) -> None:
    put(tmp_path, "manifest.json", "assets/menu.js", "assets/stylesheets/main.css", *OF_THEME, index="<p>Hello</p>")
    seal(tmp_path)
    kept = {"index.html", "manifest.json", "assets/menu.js"}
    assert files_in(tmp_path) == {*kept, "_headers"}
    assert not (tmp_path / "assets/javascripts").exists()


def test_scripts_of_the_theme_stay_together_if_any_page_loads_one(tmp_path: Path) -> None:
    put(tmp_path, "manifest.json", *OF_THEME, index="<p>Hello</p>", other=f'<script src="../{BUNDLE}"></script>')
    seal(tmp_path)
    assert {path for path in files_in(tmp_path) if path.startswith("assets/")} == set(OF_THEME[:2])


def test_the_headers_are_those_of_all_pages(tmp_path: Path) -> None:
    put(tmp_path, "manifest.json", index="<p>Hello</p>", other="<script>run()</script>")
    seal(tmp_path)
    headers = (tmp_path / "_headers").read_text("utf-8")
    assert "script-src 'self' 'sha256-" in headers
    seal(tmp_path)
    assert (tmp_path / "_headers").read_text("utf-8") == headers


@pytest.mark.parametrize(
    ("there", "missing"),
    [
        (None, "no index.html and no manifest.json"),
        ((), "no index.html and no manifest.json"),
        (("index.html", BUNDLE), "no manifest.json"),
        (("manifest.json", BUNDLE), "no index.html"),
        (("notes/index.html", "notes/manifest.json", "a.map"), "no index.html and no manifest.json"),
    ],
)
def test_a_folder_that_is_no_built_site_is_refused_and_left_alone(
    tmp_path: Path, there: tuple[str, ...] | None, missing: str
) -> None:
    folder = tmp_path / "site"
    if there is not None:
        folder.mkdir()
        put(folder, *there)
    with pytest.raises(NoSiteError) as refused:
        seal(folder)
    assert str(refused.value) == (
        f'"{folder}" is not a built site: it has {missing}. '
        "Build the site first, then seal the folder that the builder wrote."
    )
    assert folder.exists() == (there is not None)
    assert files_in(tmp_path) == {f"site/{path}" for path in there or ()}


@pytest.mark.parametrize("manifest", ["", "{}", "[]", '{"name": "My app", "icons": []}', '{"content_hash": ""}', "no"])
def test_a_site_whose_manifest_is_none_of_ours_is_left_alone(tmp_path: Path, manifest: str) -> None:
    put(tmp_path, "manifest.json", *OF_THEME, index="<p>Hello</p>")
    (tmp_path / "manifest.json").write_text(manifest, "utf-8")
    before = files_in(tmp_path)
    with pytest.raises(NoSiteError, match=r"its manifest\.json is none of ours\. Build the site first"):
        seal(tmp_path)
    assert files_in(tmp_path) == before


def test_a_new_site_replaces_the_last_one_whole(tmp_path: Path) -> None:
    site = tmp_path / "site"
    put(site, "old.html")
    with replacing(site) as new:
        put(new, "new.html")
        assert files_in(site) == {"old.html"}
    assert files_in(tmp_path) == {"site/new.html"}
    assert list(tmp_path.iterdir()) == [site]


def test_the_first_site_has_nothing_to_replace(tmp_path: Path) -> None:
    with replacing(tmp_path / "site") as new:
        put(new, "new.html")
    assert files_in(tmp_path) == {"site/new.html"}


@pytest.mark.parametrize("fault", [RuntimeError, KeyboardInterrupt])
def test_a_fault_leaves_the_last_good_site_and_nothing_beside_it(tmp_path: Path, fault: type[BaseException]) -> None:
    site = put(tmp_path / "site", "old.html")
    with pytest.raises(fault), replacing(site) as new:
        put(new, "half.html")
        raise fault
    assert files_in(tmp_path) == {"site/old.html"}
    assert list(tmp_path.iterdir()) == [site]


def test_a_builder_that_wrote_nothing_replaces_nothing(tmp_path: Path) -> None:
    site = put(tmp_path / "site", "old.html")
    with pytest.raises(FileNotFoundError), replacing(site):
        pass
    assert files_in(tmp_path) == {"site/old.html"}


@pytest.mark.parametrize(
    "left",
    [
        (f"{LEFT}/old/old.html", f"{LEFT}/new/half.html"),
        (f"{LEFT}/old/old.html", f"{LEFT}/new/half.html", ".site-unfinished-2cd/new/half.html"),
        ("site/old.html", f"{LEFT}/new/half.html", f"{LEFT}/old/older.html"),
    ],
)
def test_what_a_build_that_was_cut_off_left_is_put_in_order(tmp_path: Path, left: tuple[str, ...]) -> None:
    put(tmp_path, *left)
    with pytest.raises(RuntimeError), replacing(tmp_path / "site"):
        raise RuntimeError
    assert files_in(tmp_path) == {"site/old.html"}


def test_two_folders_exchange_their_names_in_one_step(tmp_path: Path) -> None:
    put(tmp_path, "one/a.html", "other/b.html")
    assert exchanged(tmp_path / "one", tmp_path / "other")
    assert files_in(tmp_path) == {"one/b.html", "other/a.html"}
    assert not exchanged(tmp_path / "one", tmp_path / "nowhere")
    assert files_in(tmp_path) == {"one/b.html", "other/a.html"}


def test_where_that_is_not_possible_there_are_two_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.publish.exchange.exchanged", lambda *_: False)
    site = put(tmp_path / "site", "old.html")
    with replacing(site) as new:
        put(new, "new.html")
    assert files_in(tmp_path) == {"site/new.html"}
    assert list(tmp_path.iterdir()) == [site]


def test_a_link_to_where_the_site_is_served_from_stays_a_link(tmp_path: Path) -> None:
    put(tmp_path / "served", "old.html")
    (tmp_path / "site").symlink_to("served")
    with replacing(tmp_path / "site") as new:
        put(new, "new.html")
    assert (tmp_path / "site").is_symlink()
    assert files_in(tmp_path / "served") == {"new.html"}
    assert {path.name for path in tmp_path.iterdir()} == {"served", "site"}


def test_what_is_in_a_folder_of_another_name_is_nobodys_leftover(tmp_path: Path) -> None:
    put(tmp_path, "site.old/mine.html", ".other-unfinished-1ab/new/a.html", "site/old.html")
    with replacing(tmp_path / "site") as new:
        put(new, "new.html")
    assert files_in(tmp_path) == {"site.old/mine.html", ".other-unfinished-1ab/new/a.html", "site/new.html"}
