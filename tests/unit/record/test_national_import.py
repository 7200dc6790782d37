"""Files in the layout that nobody has seen: by months and by financial years, with other measures, places and filters.

They were made up, and their answers worked out by hand, before anybody looked at what the program says.
"""

from decimal import Decimal

from generator.assess.comparison import Judgement
from generator.assess.national import Compared
from generator.assess.nationally import compare_nationally
from generator.record.national_import import Imported, import_files
from generator.terms.texts import SourceFile, Sources

MEASURES = """\
licence: Open licence.
sources:
  - {id: absence, file: absence_by_month.csv, publication: "Office, Absence", address: "https://office.example/absence"}
  - {id: leavers, file: leavers.csv, publication: "Office, Leavers", address: "https://office.example/leavers"}
  - {id: people, file: people.csv, publication: "Office, People", address: "https://office.example/people"}
models:
  - {year: 2030, file: alike_2030.csv, publication: "Office, 2030 model", address: "https://office.example/alike"}
recoded:
  - {was: E06000103, now: E06000113, since: 2030}
measures:
  - id: lessons-missed
    question: How many lessons are missed?
    name: Lessons missed
    unit: percent
    decimals: 1
    polarity: lower is better
    method: mean
    model: 2030
    period: "{period}"
    source: absence
    value: sess_overall_percent
  - id: leavers-in-work
    question: How many young people who left care are in work?
    name: Care leavers in work
    unit: percent
    decimals: 0
    polarity: higher is better
    method: median
    model: 2030
    period: Year to March {year}
    source: leavers
    where: {activity: In work}
    value: pct
  - id: leavers-known
    question: How many young people who left care are there?
    name: Care leavers, per 10,000 young people
    unit: rate per 10,000
    decimals: 1
    polarity: no judgement
    method: median
    model: 2030
    period: Year to March {year}
    source: leavers
    where: {activity: All}
    count: n
    base_from: {source: people, column: young_people}
"""
META = "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\n"
# With a byte-order mark, Windows' line ends, columns and rows in no order, a level that is not used, and no regions.
ABSENCE = "\ufeff" + "\r\n".join((
    "sess_overall_percent,la_name,new_la_code,old_la_code,geographic_level,country_name,country_code,time_identifier,"
    "time_period,school_type,lad_code,lad_name",
    '7.25,"Aby, City of",E06000101,101,Local authority,England,E92000001,February,2030,Total,,',
    '7,"Aby, City of",E06000101,101,Local authority,England,E92000001,December,2029,Total,,',
    "5,Beeby,E06000102,102,Local authority,England,E92000001,February,2030,Total,,",
    "u,Ceeby,E06000113,103,Local authority,England,E92000001,February,2030,Total,,",
    "8.5,Ceeby,E06000103,103,Local authority,England,E92000001,December,2029,Total,,",
    "6.5,Deeby,E06000104,104,Local authority,England,E92000001,February,2030,Total,,",
    "6.5,,,,National,England,E92000001,February,2030,Total,,",
    "6.8,,,,National,England,E92000001,December,2029,Total,,",
    "99,,,,National,England,E92000001,February,2030,Special,,",
    "1,Part,,,Local authority district,England,E92000001,February,2030,Total,E07000001,Part of Aby",
)) + "\r\n"  # fmt: skip
HEAD = "time_period,time_identifier,geographic_level,country_code,country_name,old_la_code,new_la_code,la_name"
LEAVERS = "\n".join((
    f"{HEAD},activity,n,pct",
    "202930,Financial year,National,E92000001,England,,,,In work,610,61",
    "202930,Financial year,Local authority,E92000001,England,101,E06000101,Aby,In work,60,60",
    "202930,Financial year,Local authority,E92000001,England,102,E06000102,Beeby,In work,55,55",
    "202930,Financial year,Local authority,E92000001,England,103,E06000113,Ceeby,In work,c,c",
    "202930,Financial year,Local authority,E92000001,England,104,E06000104,Deeby,In work,80,80",
    "202930,Financial year,National,E92000001,England,,,,All,1000,z",
    "202930,Financial year,Local authority,E92000001,England,101,E06000101,Aby,All,100,z",
    "202930,Financial year,Local authority,E92000001,England,102,E06000102,Beeby,All,101,z",
    "202930,Financial year,Local authority,E92000001,England,103,E06000113,Ceeby,All,c,z",
    "202930,Financial year,Local authority,E92000001,England,104,E06000104,Deeby,All,100,z",
))  # fmt: skip
# The older code throughout: it is the same place.
PEOPLE = "\n".join((
    f"{HEAD},young_people",
    "202930,Financial year,National,E92000001,England,,,,40000",
    "202930,Financial year,Local authority,E92000001,England,101,E06000101,Aby,16000",
    "202930,Financial year,Local authority,E92000001,England,102,E06000102,Beeby,16000",
    "202930,Financial year,Local authority,E92000001,England,103,E06000103,Ceeby,9000",
    "202930,Financial year,Local authority,E92000001,England,104,E06000104,Deeby,x",
))  # fmt: skip
ALIKE = "code,name,SN1,SNP,SN2,SNP,SN3,SNP\n" + "".join(
    f"{own},x,{','.join(f'{other},Close ' for other in ('101', '102', '103', '104') if other != own)}\n"
    for own in ("101", "102", "103", "104")
)
FILES = {
    "absence_by_month.csv": ABSENCE,
    "absence_by_month.meta.csv": META
    + "school_type,Filter,Sort of school,,,,,\nsess_overall_percent,Indicator,Missed,,%,1,,\n",
    "leavers.csv": LEAVERS,
    "leavers.meta.csv": META
    + "activity,Filter,What they do,,,,,\nn,Indicator,Number,,,0,,\npct,Indicator,Share,,%,0,,\n",
    "people.csv": PEOPLE,
    "people.meta.csv": META + "young_people,Indicator,Aged 16 to 25,,,0,,\n",
    "alike_2030.csv": ALIKE,
}


def imported() -> Imported:
    declared = SourceFile("data/national/measures.yml", MEASURES.encode())
    given = [SourceFile(f"somewhere/{name}", text.encode()) for name, text in FILES.items()]
    return import_files(Sources((declared,)), given)


def compared(code: str) -> dict[str, Compared]:
    found = compare_nationally(imported().national, code)
    assert found is not None
    return {each.measure.id: each for each in found.measures}


def text_of(path: str) -> str:
    return next(file.text for file in imported().files if file.path == path)


def test_months_are_written_as_the_record_writes_them_and_places_have_one_code() -> None:
    assert text_of("data/national/figures/lessons-missed.csv") == (
        "period,code,value,status,count,base\n"
        "2029-12,E06000101,7.0,,,\n"
        "2029-12,E06000113,8.5,,,\n"
        "2029-12,E92000001,6.8,,,\n"
        "2030-02,E06000101,7.25,,,\n"
        "2030-02,E06000102,5.0,,,\n"
        "2030-02,E06000104,6.5,,,\n"
        "2030-02,E06000113,,unreliable,,\n"
        "2030-02,E92000001,6.5,,,\n"
    )


def test_a_month_is_compared_in_words_of_its_own() -> None:
    found = compared("E06000101")["lessons-missed"]
    assert (found.when, found.ours.value) == ("February 2030", Decimal("7.25"))
    assert [(p.place.name, p.value, p.why) for p in found.neighbours] == [
        ("Beeby", Decimal("5.0"), ""),
        ("Ceeby", None, "unreliable"),
        ("Deeby", Decimal("6.5"), ""),
    ]
    assert found.middle and (str(found.middle.value), found.middle.had, found.middle.of) == ("5.8", 2, 3)
    assert found.rank and (found.rank.position, found.rank.of) == (3, 3)
    assert found.best and found.best.place.name == "Beeby"
    assert (found.beside_neighbours, found.beside_england, found.quarter) == (Judgement.WORSE, Judgement.WORSE, 3)
    # There are no rows of regions at all.
    assert (found.region.value, found.region.why) == (None, "not in the figures of that time")
    lines = [(year.short, year.ours, year.middle and str(year.middle.value)) for year in found.years]
    assert lines == [
        ("Dec 2029", Decimal("7.0"), "8.5"),
        ("Jan 2030", None, None),
        ("Feb 2030", Decimal("7.25"), "5.8"),
    ]


def test_either_code_asks_for_the_place() -> None:
    assert compared("E06000103") == compared("E06000113")
    assert compared("E06000103")["lessons-missed"].ours.why == "unreliable"
    assert compare_nationally(imported().national, "E06000999") is None
    assert compare_nationally(imported().national, "E92000001") is None


def test_a_financial_year_where_more_is_better() -> None:
    found = compared("E06000101")["leavers-in-work"]
    assert (found.when, found.year, found.years[0].short) == ("Year to March 2030", 2030, "2029/30")
    assert found.middle and (str(found.middle.value), found.middle.had) == ("67.5", 2)
    assert (found.beside_neighbours, found.beside_england) == (Judgement.WORSE, Judgement.WORSE)
    assert (found.top_quarter, found.quarter) == (Decimal(80), 2)
    assert found.rank_in_england and (found.rank_in_england.position, found.rank_in_england.of) == (2, 3)


def test_a_rate_is_worked_out_from_two_files_whose_codes_differ() -> None:
    assert text_of("data/national/figures/leavers-known.csv") == (
        "period,code,value,status,count,base\n"
        "2029/30,E06000101,62.5,,100,16000\n"
        "2029/30,E06000102,63.1,,101,16000\n"
        "2029/30,E06000104,,not available,100,\n"
        "2029/30,E06000113,,confidential,,9000\n"
        "2029/30,E92000001,250.0,,1000,40000\n"
    )
    found = compared("E06000101")["leavers-known"]
    assert (found.best, found.top_quarter, found.quarter) == (None, None, None)
    assert (found.beside_neighbours, found.beside_england) == (Judgement.NONE, Judgement.NONE)
