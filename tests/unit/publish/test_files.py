"""The only disk: what is read, and what a sync writes, keeps and removes."""

from pathlib import Path

from generator.publish.files import FolderStore, read_sources, read_templates
from generator.publish.sync import sync
from generator.terms.texts import OutputFile, Site


def site(**files: str) -> Site:
    return Site(tuple(OutputFile.of_text(path.replace("_", "/") + ".md", text) for path, text in files.items()))


def tree(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in sorted(folder.rglob("*")) if p.is_file()}


def put(folder: Path, **files: str) -> None:
    for path, text in files.items():
        place = folder / path.replace("__", "/").replace("_", ".")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")


def test_a_sync_writes_what_differs_and_says_so(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    assert str(sync(site(index="1", a_index="2"), docs)) == "2 written, 0 unchanged, 0 removed"
    assert tree(docs) == {"index.md": "1", "a/index.md": "2"}
    assert str(sync(site(index="1", a_index="2"), docs)) == "0 written, 2 unchanged, 0 removed"
    assert str(sync(site(index="1", a_index="3"), docs)) == "1 written, 1 unchanged, 0 removed"
    assert tree(docs) == {"index.md": "1", "a/index.md": "3"}


def test_a_file_of_any_bytes_is_written_as_it_is(tmp_path: Path) -> None:
    data = b"\x89PNG\r\n\x00\xff"
    sync(Site((OutputFile("a/p.png", data),)), tmp_path / "docs")
    assert (tmp_path / "docs" / "a" / "p.png").read_bytes() == data


def test_an_unchanged_file_is_not_touched(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    sync(site(index="1"), docs)
    (docs / "index.md").chmod(0o444)
    before = (docs / "index.md").stat()
    sync(site(index="1"), docs)
    after = (docs / "index.md").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_only_what_an_earlier_build_wrote_is_removed(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    put(docs, a__foreign_txt="mine", b__keep_txt="mine too")
    sync(site(index="1", a_index="2", c_d_index="3"), docs)
    assert str(sync(site(index="1"), docs)) == "0 written, 1 unchanged, 2 removed"
    assert tree(docs) == {"index.md": "1", "a/foreign.txt": "mine", "b/keep.txt": "mine too"}
    assert not (docs / "c").exists()


def test_the_folder_itself_is_never_replaced(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    sync(site(index="1"), docs)
    before = docs.stat().st_ino
    assert str(sync(site(), docs)) == "0 written, 0 unchanged, 1 removed"
    assert docs.stat().st_ino == before
    assert tree(docs) == {}


def test_a_file_that_is_gone_already_is_no_trouble(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    sync(site(index="1", a_index="2"), docs)
    (docs / "a" / "index.md").unlink()
    assert str(sync(site(index="1"), docs)) == "0 written, 1 unchanged, 0 removed"


def test_sources_are_all_that_somebody_saved_in_two_folders(tmp_path: Path) -> None:
    put(tmp_path, data__b_csv="2", data__a__c_yml="1", content__d_yml="3", content__e_txt="4", other__f_yml="5")
    put(tmp_path, data__g_csv="6")
    (tmp_path / "data" / ".h.csv").write_text("hidden")
    (tmp_path / "data" / "~$i.csv").write_text("of Excel")
    (tmp_path / "data" / ".DS_Store").write_text("of a Mac")
    (tmp_path / "data" / "empty").mkdir()
    (tmp_path / "data" / "j\udcff.csv").write_text("7")
    assert [(f.path, f.data) for f in read_sources(tmp_path).files] == [
        ("content/d.yml", b"3"),
        ("content/e.txt", b""),
        ("data/.h.csv", b""),
        ("data/a/c.yml", b"1"),
        ("data/b.csv", b"2"),
        ("data/g.csv", b"6"),
        ("data/j\\xff.csv", b"7"),
    ]


def test_templates_are_pages_parts_and_assets(tmp_path: Path) -> None:
    put(tmp_path, site_templates__pages__a_md="1")  # only its shape matters here
    folder = tmp_path / "site_templates"
    for path, text in {
        "pages/a.md.j2": "1",
        "parts/b.html.j2": "2",
        "assets/c.js": "3",
        "styles/1-first.css": "a {}",
        "styles/2-second.css": "b {}",
        "overrides/d.html": "4",
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    templates = read_templates(tmp_path)
    assert dict(templates.pages) == {"a.md.j2": "1", "parts/b.html.j2": "2"}
    assert templates.assets == (
        OutputFile.of_text("assets/c.js", "3"),
        OutputFile.of_text("assets/site.css", "a {}\nb {}"),
    )


def test_a_store_gives_back_what_it_was_given_and_nothing_for_what_it_was_not(tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "build" / "templates")
    store.write("a", b"1")
    assert (store.read("a"), store.read("b")) == (b"1", None)


def test_a_store_that_can_not_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("a file where a folder should be")
    store = FolderStore(tmp_path / "build")
    store.write("a", b"1")
    assert store.read("a") is None
