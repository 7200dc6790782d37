"""Every address that was ever published still answers: addresses.txt is older than the pages of themes."""

from pathlib import Path

from tests.site.document import Element

# A line each: the address, and the places on it to which links led.
LINES = (Path(__file__).parent / "addresses.txt").read_text("utf-8").splitlines()


def test_every_address_still_answers(site: Path) -> None:
    addresses = [line.split()[0] for line in LINES]
    wanted = {a: site / ("" if a == "." else a) / ("index.html" if a.endswith(("/", ".")) else "") for a in addresses}
    assert [address for address, path in wanted.items() if not path.is_file()] == []
    assert len(addresses) > 600


def test_every_place_on_a_page_is_still_there(pages: dict[str, Element]) -> None:
    lost = {}
    for line in LINES:
        address, *places = line.split()
        if places:
            page = pages["" if address == "." else address]
            ids = {element.attributes["id"] for element in page.all() if "id" in element.attributes}
            if missing := [place for place in places if place.removeprefix("#") not in ids]:
                lost[address] = missing
    assert lost == {}
