"""A small country with four authorities, and what is told of it when one of its national files is spoilt."""

from generator.publish.national import import_national
from generator.record.national_import import import_files
from generator.terms.problems import ContentError
from generator.terms.texts import SourceFile, Sources

DECLARED = "data/national/measures.yml"
CARE = "downloads/care.csv"
META = "downloads/care.meta.csv"
ALIKE = "downloads/alike.csv"
MEASURES = """\
licence: Open licence.
sources:
  - {id: care, file: care.csv, publication: "Office, Care, 2025", address: "https://office.example/care"}
models:
  - {year: 2025, file: alike.csv, publication: "Office, 2025 model", address: "https://office.example/alike"}
recoded:
  - {was: E06000904, now: E06000914, since: 2025}
measures:
  - id: in-care
    question: How many children are in care?
    name: In care, per 10,000 children
    unit: rate per 10,000
    decimals: 0
    polarity: lower is better
    method: median
    model: 2025
    period: 31 March {year}
    source: care
    where: {group: In care}
    value: rate
    count: children
    base: population
"""
COLUMNS = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,"
    "new_la_code,la_name,group,population,children,rate"
)
PLACES = {
    "England": "National,E92000001,England,,,,,",
    "Upland": "Regional,E92000001,England,E12000001,Upland,,,",
    "Lowland": "Regional,E92000001,England,E12000002,Lowland,,,",
    "Northby": "Local authority,E92000001,England,E12000001,Upland,901,E06000901,Northby",
    "Southby": "Local authority,E92000001,England,E12000001,Upland,902,E06000902,Southby",
    "Eastby": "Local authority,E92000001,England,E12000002,Lowland,903,E06000903,Eastby",
    "Westby": "Local authority,E92000001,England,E12000002,Lowland,904,E06000904,Westby",
}
FIGURES = {
    "England": "40000,200,50",
    "Upland": "20000,110,55",
    "Lowland": "20000,90,45",
    "Northby": "10000,40,40",
    "Southby": "10000,70,70",
    "Eastby": "10000,30,30",
    "Westby": "10000,c,c",
}
ROWS = [
    f"{year},Reporting year,{PLACES[name]},In care,{figures}"
    for year in (2025, 2024)
    for name, figures in FIGURES.items()
]
CARE_TEXT = "\n".join((COLUMNS, *ROWS)) + "\n"
META_TEXT = """\
col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
group,Filter,Whom the row counts,,,,,
population,Indicator,Children in the area,,,0,,
children,Indicator,Children counted,,,0,,
rate,Indicator,For every 10000 children,,,0,,
"""
ALIKE_TEXT = """\
old_la_code,la_name,SN_1,SN_1P,SN_2,SN_2P,SN_3,SN_3P
901,Northby,902,Very close,903,Close ,904,Not close
902,Southby,901,Very close,903,Close ,904,Not close
903,Eastby,904,Very close,902,Close ,901,Not close
904,Westby,903,Very close,901,Close ,902,Not close
"""
TEXTS = {DECLARED: MEASURES, CARE: CARE_TEXT, META: META_TEXT, ALIKE: ALIKE_TEXT}


def spoilt(path: str, old: str, new: str) -> dict[str, bytes]:
    """The files with one text in one of them replaced, which must be there exactly once."""
    assert TEXTS[path].count(old) == 1, f"{path} holds {old!r} {TEXTS[path].count(old)} times"
    return {name: text.encode() for name, text in (TEXTS | {path: TEXTS[path].replace(old, new)}).items()}


def told(files: dict[str, bytes]) -> list[str]:
    """Every problem of an import of these files, as somebody reads it."""
    declared = [SourceFile(path, data) for path, data in files.items() if path == DECLARED]
    given = [SourceFile(path, data) for path, data in files.items() if path != DECLARED]
    try:
        import_files(Sources(tuple(declared)), given)
    except ContentError as error:
        return [f"{p.path}:{p.line}: {p.said} {p.remedy}" for p in error.problems]
    return []


def imported() -> dict[str, str]:
    """What the record keeps of these files for the council of Northby, by path."""
    given = [SourceFile(path, text.encode()) for path, text in TEXTS.items() if path != DECLARED]
    site = "council: x\nauthority: E06000901\nname: x\nshort_name: x\nintroduction: x\naddress: https://x.example/\nlicence: x\n"
    typed = {DECLARED: MEASURES, "content/site.yml": site}
    sources = Sources(tuple(SourceFile(path, text.encode()) for path, text in typed.items()))
    return {DECLARED: MEASURES} | {file.path: file.text for file in import_national(sources, given).files}
