"""National files of all authorities: how long an import takes as rows grow, and a site for each of all authorities.

`python -m benchmarks.national rows` invents files of 153 authorities, 150 indicators and 12, 60, 120 (and with `more`
240 and 480) months, imports each and compares one authority in all of them.
`python -m benchmarks.national councils` builds the pages of every authority from this repository's national figures.
"""

import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.assess.nationally import compare_nationally
from generator.build import build_site
from generator.publish.any_council import council_files
from generator.publish.files import read_sources, read_templates, read_words
from generator.publish.national import import_national
from generator.record.gather_national import gather_national
from generator.terms.period import MONTHS
from generator.terms.problems import Problem
from generator.terms.texts import SourceFile, Sources

REPOSITORY = Path(__file__).parents[1]
AUTHORITIES, INDICATORS, NEIGHBOURS = 153, 150, 10
COLUMNS = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,"
    "new_la_code,la_name,indicator,base,count,value"
)
META = (
    "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\n"
    "indicator,Filter,What is counted,,,,,\nbase,Indicator,Children,,,0,,\ncount,Indicator,Counted,,,0,,\n"
    "value,Indicator,For every 10000,,,1,,\n"
)
SITE = (
    "council: x\nauthority: E06000001\nname: x\nshort_name: x\nintroduction: x\naddress: https://x.example/\n"
    "licence: x\n"
)


def code(number: int) -> str:
    """The code of an invented authority."""
    return f"E06{number:06d}"


def declared() -> str:
    """What is declared of the invented file: a measure for each item of its filter."""
    measures = "".join(
        f"  - {{id: indicator-{n}, question: How many?, name: Indicator {n}, unit: 'rate per 10,000', decimals: 1, "
        f"polarity: lower is better, method: median, model: 2025, period: '{{period}}', source: all, "
        f"where: {{indicator: Indicator {n}}}, value: value, count: count, base: base}}\n"
        for n in range(INDICATORS)
    )
    return (
        "licence: x\nsources:\n  - {id: all, file: all.csv, publication: x, address: 'https://x.example/'}\n"
        "models:\n  - {year: 2025, file: alike.csv, publication: x, address: 'https://x.example/'}\n"
        f"measures:\n{measures}"
    )


def alike() -> str:
    """Who is alike: the ten next ones."""
    heads = ",".join(f"SN_{n},SN_{n}P" for n in range(1, NEIGHBOURS + 1))
    rows = (
        f"{n + 100},x," + ",".join(f"{(n + k) % AUTHORITIES + 100},Close" for k in range(1, NEIGHBOURS + 1))
        for n in range(AUTHORITIES)
    )
    return f"old_la_code,la_name,{heads}\n" + "".join(f"{row}\n" for row in rows)


def whole(months: int) -> bytes:
    """The file: each authority, each indicator, each month, and the rows of England and a region."""
    places = [
        f"Local authority,E92000001,England,E12000003,North,{n + 100},{code(n)},Place {n}" for n in range(AUTHORITIES)
    ]
    places += ["National,E92000001,England,,,,,", "Regional,E92000001,England,E12000003,North,,,"]
    parts = [COLUMNS]
    for month in range(months):
        when = f"{2000 + month // 12},{MONTHS[month % 12]}"
        for indicator in range(INDICATORS):
            for number, place in enumerate(places):
                count = (number * 7 + indicator * 13 + month * 3) % 900 + 10
                base = 20_000 + number * 100
                value = "c" if count % 97 == 0 else f"{(count * 200_000 + base) // (2 * base) / 10:.1f}"
                parts.append(f"{when},{place},Indicator {indicator},{base},{count},{value}")
    return ("\n".join(parts) + "\n").encode()


def measure(folder: Path) -> None:
    """Import what lies in a folder, with one authority compared in every month, and read it as a build does."""
    clock, work = time.perf_counter(), time.process_time()
    given = [SourceFile(path.name, path.read_bytes()) for path in sorted(folder.glob("*.csv"))]
    texts = {"content/site.yml": SITE, "data/national/measures.yml": (folder / "measures.yml").read_text("utf-8")}
    sources = Sources(tuple(SourceFile(path, text.encode()) for path, text in texts.items()))
    made = import_national(sources, given)
    took = time.perf_counter() - clock, time.process_time() - work
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000_000
    kept = [SourceFile(each.path, each.data) for each in made.files if "/files/" not in each.path]
    work = time.process_time()
    problems: list[Problem] = []
    found = compare_nationally(gather_national(Sources((*sources.files, *kept)), problems), code(1))
    assert found is not None and len(found.measures) == INDICATORS and not problems
    print(f"{took[0]:.1f} {took[1]:.1f} {memory:.2f} {time.process_time() - work:.1f}")


def rows(lengths: list[int]) -> None:
    """Measure files of so many months, each in a process of its own."""
    print("months      rows  import  processor    GB  read by a build, processor")
    for months in lengths:
        with TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "all.csv").write_bytes(whole(months))
            (folder / "all.meta.csv").write_text(META, "utf-8")
            (folder / "alike.csv").write_text(alike(), "utf-8")
            (folder / "measures.yml").write_text(declared(), "utf-8")
            run = [sys.executable, "-m", "benchmarks.national", "one", name]
            found = subprocess.run(run, capture_output=True, text=True, check=True, cwd=REPOSITORY).stdout.split()
        number = (AUTHORITIES + 2) * INDICATORS * months
        print(f"{months:6} {number:9,} {found[0]:>6}s {found[1]:>9}s  {found[2]} {found[3]:>8}s", flush=True)


def councils() -> None:
    """The pages of every authority, in memory: the generator alone, without a builder."""
    sources, words, templates = read_sources(REPOSITORY), read_words(REPOSITORY), read_templates(REPOSITORY)
    national = gather_national(sources, [])
    assert national is not None
    codes = sorted(found for found, place in national.places.items() if place.level == "local authority")
    newest = national.neighbours[max(national.neighbours)]
    took = []
    for each in [found for found in codes if found in newest]:
        work = time.process_time()
        files = council_files(sources, words, each)
        build_site(Sources(tuple(SourceFile(file.path, file.data) for file in files)), templates)
        took.append(time.process_time() - work)
    tenth = len(took) // 10
    first, last = (sorted(some)[tenth // 2] for some in (took[1 : tenth + 1], took[-tenth:]))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000_000
    print(f"{len(took)} councils, {sum(took):.1f} s of the processor, {memory:.2f} GB")
    print(f"the first {took[0]:.2f} s, the others {min(took[1:]):.2f} to {max(took[1:]):.2f} s each")
    print(f"median of the first tenth {first:.2f} s, of the last {last:.2f} s: {last / first:.2f} times")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["one", folder]:
            measure(Path(folder))
        case ["councils"]:
            councils()
        case ["rows", *more]:
            rows([12, 60, 120, 240, 480] if more else [12, 60, 120])
        case _:
            print(__doc__)
