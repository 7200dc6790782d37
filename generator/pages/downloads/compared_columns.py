"""The columns of the files of a national measure."""

from generator.pages.downloads.table import Column, Kind

# What the middle of the neighbours is called among the lines of a measure.
MIDDLE = "middle of neighbours"
VALUE = Column("value", "Value", "The figure, or a symbol: c, x or z say why there is none.", Kind.NUMBER)
_START = (
    Column("time_period", "Year", "The year, as the publication has it.", Kind.WHOLE, is_where_or_when=True),
    Column(
        "time_identifier", "Kind of year", "Which kind of year it is.", is_where_or_when=True, always_there=True
    ),
    Column("indicator", "Measure id", "The short name of the measure.", is_split=True, always_there=True),
    Column("measure", "Measure", "What is measured."),
    Column("unit", "Unit", "What the number counts."),
)  # fmt: skip
# Only of months, quarters and financial years: what a reporting year covers, each measure says in its own way.
_MONTHS = (
    Column("first_month", "First month", "The first month it covers, as 203001; z: a reporting year.", Kind.WHOLE),
    Column("last_month", "Last month", "The last month it covers; z: a reporting year.", Kind.WHOLE),
)
_CODE = Column("code", "Code", "The code of the place.", is_split=True, always_there=True)
_NAME = Column("name", "Name", "The name of the place.")
_STATUS = Column("status", "Status", "Empty for a plain figure; else in words why there is none.")
_SOURCE = Column("publication", "Publication", "Where the figure was published.")

PLACES = (
    *_START,
    Column("role", "Role", "ours, neighbour, region or country.", is_split=True, always_there=True),
    _CODE,
    _NAME,
    VALUE,
    _STATUS,
    Column("rank", "Rank", "The rank among ours and the neighbours: 1 is the lowest; z: none.", Kind.WHOLE),
    Column("of", "Of", "Of how many that have a figure; z: none.", Kind.WHOLE),
    _SOURCE,
    *_MONTHS,
)
YEARS = (
    *_START,
    Column("line", "Line", "Whose line of the chart, or which edge of its band.", is_split=True, always_there=True),
    _NAME,
    VALUE,
    Column("method", "Method", "How the middle of the neighbours was worked out: median or mean."),
    Column("had", "Had data", "How many neighbours had a figure; z: not asked.", Kind.WHOLE),
    Column("of", "Of", "Of how many neighbours; z: not asked.", Kind.WHOLE),
    _SOURCE,
    *_MONTHS,
)
ALL = (
    *_START,
    Column(
        "geographic_level", "Level", "country, region or local authority.", is_where_or_when=True, always_there=True
    ),
    _CODE,
    _NAME,
    VALUE,
    _STATUS,
    *_MONTHS,
)
