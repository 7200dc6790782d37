"""The closed table of claim words: whoever writes one says something that the record can prove or disprove.

Everything that reads, counts or lists claim words reads this table. Each row is a sense, a way, and the words: forms as
people write them, with `~` for a word that counts only in the company that the row names. A claim word that stands in
one of the phrases of `NO_CLAIM`, like "set up" or "or more", claims nothing; neither does a word of hope or plan, "we
want fewer children to ...".
"""

from dataclasses import dataclass
from enum import StrEnum


class Sense(StrEnum):
    """What kind of claim a word makes; each kind has claim references that say it."""

    MOVEMENT = "movement"
    COMPARISON = "comparison"
    RECORD = "highest or lowest"
    RUN = "run"
    TARGET = "target"
    COLOUR = "rating"
    PROPORTION = "proportion"
    MULTIPLE = "multiple"


class Way(StrEnum):
    """Which way a word points; NONE for those that no fixed form reads."""

    UP = "up"
    DOWN = "down"
    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    MET = "met"
    MISSED = "missed"
    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Some words of one sense and way. `before` and `after` are the company in which alone they count, as patterns;
    `is_past` words tell what was, so that no "will" or "should" makes a hope of them.
    """

    sense: Sense
    way: Way
    words: str
    before: str = ""
    after: str = ""
    is_past: bool = False


_AIM = r"(?:targets?|goals?|limits?|thresholds?|ceilings?|caps?)"
_OF_AIM = (
    r"(?:the |its |their |our |both |all |every |any |each |this |that |a )?"
    rf"(?:[\w'’%.\ue100-\ue4ff-]+ ){{0,3}}{_AIM}\b"
)
# Up to 45 characters of one clause in which nothing is said of what shall be.
_NO_WILL = r"(?:(?! (?:can|may|will|should|could|must|would|might)\b)[^.;:\ue180-\ue5ff]){0,90}"
_IS = r"(?:is|are|was|were|be|been|being|'s|remains?|remained|stays?|stayed)"
_QUITE = r"(?:(?:now|still|again|also|slightly|sharply|just|well|far|much|even|a (?:little|bit|lot)|not|only) )*"
_VERB = r"(?:is|are|was|were|has|have|had|came|come|went|got|get|took|did|do|left|now|\w{2,}ed)\b"
_THEIRS = (
    r"(?:the |that of |those of |our |its )*(?:\w+ )?(?:target|average|England|nation|national|region|"
    r"regional|neighbour|"
    r"neighbours|statistical|similar|other|councils|comparators?|last|(?:past|previous|"
    r"earlier) (?:levels?|figures?|years?|months?|quarters?)|usual|norm|floor|standards?|country|year|"
    r"[\ue400-\ue4ff])"
)
_OTHER = rf"(?:{_THEIRS}|(?:the )?(?:same|it|that|these|those)\b|(?:the )?[\ue180-\ue1ff\ue300-\ue3ff])"
_THE = r"\b(?:the|its|their|our) (?:\w+ )?$"
_OF_ALL = (
    r"(?: [\w'’-]+){0,5}? (?:since|ever|on record|of (?:the )?(?:\w+ months|[\ue300-\ue3ff])|[\ue300-\ue3ff]|so far|"
    r"(?:in|for|of) (?:any|one|a|over|more|\w+) (?:single )?(?:month|months|year|years|quarter)|month|months|yet|in "
    r"(?:England|the (?:region|country)|[\ue400-\ue4ff]))"
)
# Verbs before "to" that tell no movement: "compared to 403", "amounted to 403".
_NEUTRAL = (
    r"(?:compared|related|added|amounted|allocated|limited|agreed|referred|returned|rounded|linked|"
    r"needed|used|tied|offered|"
    r"promised|asked|moved|helped|matched|opened|closed|paid|wanted|hoped|aimed|planned|tried|started|"
    r"continued|seemed|"
    r"appeared|tended|expected|supposed|allowed|invited|encouraged|listed|counted|reduced|aged|"
    r"entitled|committed|led)\b"
)
# "Than" within ten words, or what stands for words.
_SOON_THAN = r"(?: [\w'’(),£\ue100-\ue4ff-]+){0,10}? than\b"
_TWO_OR_MORE = "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_FOR_LONG = r"for (?:more than|over|at least|nearly) \w+ (?:months|quarters)"
_UP, _DOWN, _BETTER, _WORSE, _SAME = Way.UP, Way.DOWN, Way.BETTER, Way.WORSE, Way.SAME
_MOVED, _COMPARED, _RECORD = Sense.MOVEMENT, Sense.COMPARISON, Sense.RECORD

LEXICON = (
    # Movements. What tells what was cannot be a hope.
    Row(_MOVED, _UP, "rose|risen|grew|grown|increased|climbed|jumped|soared|surged|rocketed|swelled|went up|gone up|"
        "went back up|picked up|crept up|edged up|shot up|came up(?= (?:from|to)\\b)", is_past=True),
    Row(_MOVED, _DOWN, "fell|fallen|dropped|decreased|declined|reduced|shrank|shrunk|dipped|slumped|"
            "plummeted|plunged|"
        "tumbled|eased|receded|slid|sank|went down|gone down|came down|come down|crept down|"
        "edged down", is_past=True),
    Row(_MOVED, _BETTER, "improved|recovered|rallied|strengthened|got better|gone better|"
            "bounced back|turned a corner",
        is_past=True),
    Row(_MOVED, _WORSE, "worsened|deteriorated|slipped|weakened|got worse|gone backwards", is_past=True),
    Row(_MOVED, _UP, "rises?|rising|growing|growth|increas(?:es?|ing)|climb(?:s|ing)?|jumps?|surges?|"
        "goes up|going up|go up|soar(?:s|ing)?|upward|upwards"),
    Row(_MOVED, _DOWN, "falls?|falling|drops?|dropping|decreas(?:es?|ing)|declin(?:es?|ing)|reduc(?:es?|ing|tions?)|"
        "shrink(?:s|ing)?|dips?|dipping|slumps?|plummet(?:s|ing)?|goes down|going down|go down|easing|downward|"
        "downwards"),
    Row(_MOVED, _UP, "up", after=r"(?: (?:from|since|on|by|again|slightly|sharply|a little|to)\b| in [\ue300-\ue3ff]|"
            r" [£0-9\ue100-\ue2ff]|"
        r" ?[,.;)]| and | but |$)"),
    Row(_MOVED, Way.NONE, "(?:up|down) (?:a|one|two|three|four|\\w+) (?:bands?|levels?|places?|grades?)"),
    Row(_MOVED, _DOWN, "down", after=r"(?: (?:from|since|on|by|again|slightly|sharply|a little|to)\b|"
            r" in [\ue300-\ue3ff]|"
        r" [£0-9\ue100-\ue2ff]| ?[,.;)]| and | but |$)"),
    Row(_MOVED, _BETTER, "improves?|improving|improvements?|gets better|getting better|get better|recovering|"
        "strengthening"),
    Row(_MOVED, _WORSE, "worsens?|worsening|deteriorat(?:es?|ing|ion)|gets worse|getting worse|get worse|slips|"
        "slipping|weakening"),
    Row(_MOVED, _UP, "gained|added", after=r" [\ue100-\ue17f]", is_past=True),
    Row(_MOVED, _DOWN, "lost|shed", after=r" [\ue100-\ue17f]", is_past=True),
    # Any other verb of movement to a figure: "leapt to 403", "tailed off to 12".
    Row(_MOVED, Way.NONE, rf"(?!{_NEUTRAL})[a-z]{{2,}}ed(?: (?:up|down|off|out|back|on|away|over))?", before=r"\w.*$",
        after=r" (?:up |down |on )?to (?:(?:about|around|nearly|just|only|over|a|"
                r"an) )*[£\ue100-\ue1ff]", is_past=True),
    Row(_MOVED, _UP, "leapt|leaped|spiked|ballooned|mushroomed|escalated|mounted|nudged up|inched up|"
            "moved up|drifted up|"
        "trended up|expanded|rebounded|gained", is_past=True),
    Row(_MOVED, _DOWN, "contracted|subsided|waned|abated|diminished|lessened|collapsed|crashed|"
            "nosedived|ebbed|softened|"
        "tailed off|tapered off|nudged down|inched down|moved down|drifted down|trended down|dwindled", is_past=True),
    Row(_MOVED, Way.NONE, "stalled|stagnated|flatlined|bucked|lost ground|gained ground|regained|"
            "reversed", is_past=True),
    # Ways of speaking that say where something goes.
    Row(_MOVED, Way.NONE, "let up|letting up|on the (?:up|rise|increase|decrease|decline|wane|slide|"
            "mend|way (?:up|down))|"
        "in decline|in freefall|tak(?:es?|ing|en) a (?:knock|hit|dive|tumble|turn)|took a (?:knock|"
        "hit|dive|tumble|turn)|"
        "back (?:on (?:form|track)|to normal)|(?:from )?strength to strength|gather(?:s|ed|ing) pace|"
        "(?:gain|los)\\w+ "
        "(?:momentum|ground)|turn(?:s|ed|ing) (?:the|a) corner|turned (?:around|round)|step (?:forwards?|backwards?)|"
        "backward step|(?:right|wrong) direction|(?:positive|negative|upward|downward|improving|worsening) "
        "(?:trend|trajectory|direction)|(?:more|fewer|less) and (?:more|fewer|less)(?= \\w+ (?:are|"
        "were|is|was|have|had))|"
        "went (?:better|worse)|under control|accelerat(?:es|ed|ing)|slow(?:s|ed|ing) down"),
    Row(_MOVED, Way.NONE, "maintained|sustained|retained|preserved", after=r"(?: at)? [£\ue100-\ue1ff]", is_past=True),
    Row(_MOVED, Way.NONE, "narrow(?:ed|s|ing)|widen(?:ed|s|ing)|fluctuat(?:es?|ed|ing)", is_past=True),
    Row(_MOVED, Way.NONE, "stable|unstable|steady|unsteady|volatile|static|plateau(?:ed)?|levelled (?:off|out)|"
        "(?:almost|nearly|virtually|largely|broadly) unchanged"),
    Row(_MOVED, _SAME, "level(?= with)|(?<!almost )(?<!nearly )(?<!virtually )(?<!largely )(?<!broadly )unchanged|"
        "(?:no|little|any) (?:real |significant )?change|did not change|has not changed|have not changed|"
        "held (?:steady|firm|at (?=[\ue100-\ue2ff]))|stay(?:s|ed)? (?:at|the same|level|flat)|"
        "remain(?:s|ed)? (?:at|the same|level|flat)"),
    Row(_MOVED, Way.NONE, "(?:stay|remain)(?:s|ed)? (?:high|low|good|strong|stable|steady)"),
    # Comparisons.
    Row(_COMPARED, _UP, "exceeded|surpassed|outnumbered|outstripped|outpaced", is_past=True),
    Row(_COMPARED, _UP, "higher|exceed(?:s|ing)?|surpasse?s?|outnumbers?|outstrip(?:s|ping)?|outpac(?:es?|ing)"),
    Row(_COMPARED, _DOWN, "lower|fewer"),
    Row(_COMPARED, _UP, "more", before=r"(?:[\ue200-\ue2ff] (?:\w+ )?|\b(?:far|much|many|even|slightly) )$"),
    Row(_COMPARED, _UP, "(?-i:More|Less)", before="^"),
    Row(_COMPARED, _DOWN, "less", before=r"(?:[\ue200-\ue2ff] (?:\w+ )?|\b(?:far|much|even|slightly) )$"),
    Row(_COMPARED, _UP, "more|greater|larger|bigger|longer|heavier|busier", after=_SOON_THAN),
    Row(_COMPARED, _UP, "additional|extra", before=r"[\ue100-\ue2ff] $"),
    Row(_COMPARED, Way.NONE, "(?:smaller|larger|bigger|greater) (?:share|number|rate|proportion|"
            "part)s?|(?:takes?|taking|"
        "taken|took) (?:much )?longer|in the (?:top|bottom) (?:quarter|quartile|half|third)"),
    Row(_COMPARED, _DOWN, "less|smaller|shorter|lighter|quieter", after=_SOON_THAN),
    Row(_COMPARED, _UP, "more", before=r"(?:[,;:] |\b(?:and|but|that|while|because) )$",
        after=rf" (?:[\w'’-]+ ){{1,4}}{_VERB}"),
    Row(_COMPARED, _UP, "more", before=rf"\bthere (?:{_IS}|(?:have|has|had) been) {_QUITE}$"),
    Row(_COMPARED, _UP, "above", before=r"\w.*$", after=rf" {_OTHER}"),
    Row(_COMPARED, _DOWN, "below", before=r"\w.*$", after=rf" {_OTHER}"),
    Row(_COMPARED, Way.NONE, "above|below", before=rf"\b{_IS} (?:still |now |well |just )?$",
        after=r"(?: ?[,.;)]|$| where)"),
    Row(_COMPARED, _UP, "over|ahead of", before=r"\w.*$", after=rf" {_THEIRS}"),
    Row(_COMPARED, _DOWN, "under", before=r"\w.*$", after=rf" {_THEIRS}"),
    Row(_COMPARED, _BETTER, "better|faster|quicker|sooner", before=rf"(?:\b(?:{_IS}|did|does|do|become|became|much|"
        rf"far|slightly|even|no|look|looks|fared|performed|performs|performing) {_QUITE})$"),
    Row(_COMPARED, _WORSE, "worse"),
    Row(_COMPARED, _WORSE, "slower|poorer", before=rf"(?:^|\b{_IS} {_QUITE})$"),
    Row(_COMPARED, _WORSE, "slower|poorer", after=r"(?: [\w'’-]+){0,4}? than\b"),
    Row(_COMPARED, _BETTER, "better|faster|quicker|sooner", after=r"(?: [\w'’-]+){0,4}? than\b"),
    Row(_COMPARED, _BETTER, "outperform(?:s|ed|ing)?|compares? (?:well|favourably)|compared favourably|ahead of"),
    Row(_COMPARED, _WORSE, "behind(?= (?:the |our |statistical |its )*(?:England|nation|region|"
            "neighbour|target|other|"
        r"similar|country|\w+ average))|underperform(?:s|ed|ing)?|compares? (?:badly|poorly|"
        r"unfavourably)|lags?|lagged"),
    Row(_COMPARED, _SAME, "the same as|the same(?= (?:in|since|number|rate|share|level|"
            "figure)(?! of)\\b)|equals?|equal to|"
        "same as|in line with|on a par with|similar to|comparable (?:to|with)|matched or beat|"
        "matche[sd](?= (?:the|our|its|England)\\b)|as (?:high|low|many|much|few|"
        "good|bad) as|about the same|much the same"),
    Row(_COMPARED, _SAME, "the same", before=rf"\b{_IS} {_QUITE}$", after=r"(?: ?[,.;)]|$| for | and | but )"),
    # Any other comparative: "stronger than", "as busy as".
    Row(_COMPARED, Way.NONE, r"(?!other|rather|whether|further|another)[a-z]{3,}er", after=" than\\b"),
    Row(_COMPARED, Way.NONE, r"(?:not )?(?:quite )?as many as|as much as|level with|on a level with|"
            r"beating|beat|outdoing",
        after=r" (?:in\b|last\b|the (?:month|year)|England|[\ue300-\ue4ff])"),
    Row(_COMPARED, Way.NONE, r"as \w+ as", after=r" (?:in|at|it|the|last|before|[\ue300-\ue4ff])"),
    # Records.
    Row(_RECORD, _UP, "highest|peak(?:s|ed|ing)?|all-time high|(?:record|new|historic) high|"
            "record (?:number|level|rate|"
        "share|figure)"),
    Row(_RECORD, _DOWN, "lowest|fewest|bottomed out|all-time low|(?:record|new|historic) low|troughs?"),
    Row(_RECORD, _UP, "most|largest|biggest|greatest|longest", before=_THE, after=_OF_ALL),
    Row(_RECORD, _DOWN, "smallest|shortest|least", before=_THE, after=_OF_ALL),
    Row(_RECORD, Way.NONE, "most|least|fewest|largest|biggest|smallest|greatest|longest|shortest",
        before=r"\b(?:had|has|have|saw|sees|see|recorded|took) (?:the |by far the )$"),
    Row(_RECORD, Way.NONE, r"[a-z]{3,}est", before=_THE, after=_OF_ALL),
    Row(_RECORD, Way.NONE, "best|worst|busiest|quietest|slowest|fastest", before=_THE, after=_OF_ALL),
    Row(_RECORD, Way.NONE, "(?:largest|biggest|smallest|greatest)(?= (?:is|are|was|were|group|share|"
            "part|number)\\b)"),
    Row(_RECORD, Way.NONE, "the first (?:time|rise|fall|drop|increase|decrease|"
        "reduction|decline|improvement|change) (?:since|that|in|for)|never (?:been )?(?:so|higher|lower|"
            "better|worse|more|fewer)|worst|busiest|quietest|weakest|strongest"),
    # Runs.
    Row(Sense.RUN, Way.NONE, rf"{_TWO_OR_MORE} (?:months|quarters|years|terms) (?:running|in a row|in succession)|"
        rf"{_TWO_OR_MORE} (?:consecutive|successive|straight) (?:months|quarters|years|terms)"),
    Row(Sense.RUN, Way.NONE, "for the \\w+ (?:consecutive|successive|straight) (?:month|quarter|year|term|half term)|"
        "for the \\w+ (?:month|quarter|year|term|time|half term) (?:running|in a row|in succession)"),
    Row(Sense.RUN, Way.NONE, "(?:months|quarters|years|terms|times) (?:running|in a row|in succession)|"
        "(?:consecutive|successive|straight) (?:month|quarter|year|term)s?|month (?:on|after|by|in) month|"
        "year (?:on|after|by|in) year(?=,| it| they| the |\\.)|steadily|continually|continuously|(?:every|each) "
        "(?:single )?month since|every single month|(?:month|quarter|year|time) (?:running|in a row)"),
    Row(Sense.RUN, Way.NONE, "for (?:a|another) (?:second|third|fourth|fifth|sixth) (?:consecutive |successive )?"
        "(?:month|quarter|year|term)|yet again|once again"),
    Row(Sense.RUN, Way.NONE, _FOR_LONG, before=r"[\ue100-\ue1ff].*$"),
    Row(Sense.RUN, Way.NONE, _FOR_LONG, after=r".*[\ue100-\ue1ff]"),
    # Targets.
    Row(Sense.TARGET, Way.MET, rf"(?:met|reached|achieved|attained|beat|beaten|passed|exceeded|surpassed) {_OF_AIM}",
        is_past=True),
    Row(Sense.TARGET, Way.MET, rf"(?:meets?|meeting|hits?|hitting|reach(?:es|ing)?|achiev(?:es?|ing)|beats|beating|"
        rf"passes|within|inside|clear of|clears?|cleared|clearing|exceeds?|exceeding) {_OF_AIM}|"
        rf"on target|on course|on track|"
        rf"on plan|ahead of schedule|within tolerance|"
        rf"{_AIM}{_NO_WILL} (?:met|reached|hit|achieved|beaten|exceeded|passed)"),
    Row(Sense.TARGET, Way.MISSED, rf"(?:missed|failed) {_OF_AIM}|(?:fell|fallen) short of {_OF_AIM}|"
        rf"failed to (?:meet|hit|reach|achieve) {_OF_AIM}|breached {_OF_AIM}", is_past=True),
    Row(Sense.TARGET, Way.MISSED, rf"miss(?:es|ing)? {_OF_AIM}|breach(?:es|ed|ing)? {_OF_AIM}|"
            rf"(?:fall(?:s|ing)?|just|well|far) short of {_OF_AIM}|"
        rf"(?:short|adrift|shy) of {_OF_AIM}|fail(?:s|ing)? to (?:meet|hit|reach|achieve) {_OF_AIM}|"
        rf"outside {_OF_AIM}|off {_OF_AIM}|"
        rf"{_AIM}{_NO_WILL} missed|off target|off course|off track|off plan|behind schedule|out of tolerance"),
    Row(Sense.TARGET, _UP, rf"(?:above|over|higher than|more than|ahead of) {_OF_AIM}"),
    Row(Sense.TARGET, _DOWN, rf"(?:below|under|lower than|fewer than|less than) {_OF_AIM}"),
    Row(Sense.TARGET, Way.NONE, "(?:met|missed|reached|achieved)", before=rf"\b(?:it|they|that|which|"
            rf"both|all) {_IS} {_QUITE}$"),
    Row(Sense.TARGET, _BETTER, rf"better than {_OF_AIM}"),
    Row(Sense.TARGET, _WORSE, rf"(?:worse than|behind) {_OF_AIM}"),
    Row(Sense.TARGET, _SAME, rf"(?:equals?|matche[sd]|equal to|in line with) {_OF_AIM}|"
        rf"at (?:(?:the|its|their|our) (?:\S+ )?)?{_AIM}"),
    # Ratings.
    *(Row(Sense.COLOUR, way, f"{way.value}-rated|rated {way.value}|"
            f"{way.value.capitalize()}(?= (?:rating|is|was|includes|means)\\b)|"
          f"(?-i:{way.value})(?! (?:cross|light|paper|space|belt|tape|lane))")
      for way in (Way.RED, Way.AMBER, Way.GREEN)),
    # How many of all, and how many times as many.
    Row(Sense.PROPORTION, Way.NONE, "(?:vast |large |great |small )?(?:majority|minority)|nearly all|almost all|"
        "virtually all|hardly any|almost none|all but|most of (?:the|those|them|these|our)"),
    Row(Sense.PROPORTION, Way.NONE, "most", before=r"(?:^|[,;:] |\b(?:and|but|that|while|because|for|where) )$",
        after=rf" (?:[\w'’-]+ ){{0,3}}{_VERB}"),
    Row(Sense.MULTIPLE, _UP, "doubled|doubling|doubles|trebled|tripled|quadrupled|(?:two|three|four|five|ten)fold|"
        r"twice (?:as|the|that)|double(?= (?:the|what|that))|times (?:as|the|more|higher)(?! (?:a|each))"),
    Row(Sense.MULTIPLE, _DOWN, "halved|halving"),
    Row(Sense.MULTIPLE, Way.NONE, r"half (?:as|what|the number|(?:of )?(?:the |[\ue300-\ue3ff]['’]s )+"
        r"(?:[\ue300-\ue3ff] )?(?:figure|total|level|[\ue100-\ue1ff]))", is_past=True),
    Row(Sense.PROPORTION, _SAME, "every|all", before=r"(?:^|[,;:] |\b(?:and|but|that|while|because) )$",
        after=r" (?!.* (?:must|should|will|can|may) )(?:[^\s.,;:]+ ){1,9}(?:was|were|had|took|got|went|came|did|"
        r"\w{2,}ed)\b[^.;]{0,40}"
        r"\b(?:on time|in time|within|inside|up[- ]to[- ]date|seen|visited|"
        "completed|placed|decided|done)\\b"),
)  # fmt: skip

_NO_TIME = r"(?! (?:since|yet|ever|so far|in|for|on|seen|of (?:the|this|any|all)|[\ue300-\ue3ff])\b)"
# Phrases in which a claim word claims nothing.
NO_CLAIM = (
    "step(?:s|ped|ping)?[- ](?:up|down)|turn(?:s|ed|ing)? (?:up|down)|set(?:s|ting)?[- ]up|sign(?:s|ed|ing)?[- ]up",
    "add(?:s|ed|ing)? up|made up|makes? up|making up|follow(?:s|ed|ing)?[- ]up|up[- ]to[- ]date|look(?:s|ed|ing)? up",
    r"(?<!picked )(?<!shot )(?<!came )(?<!moved )(?<!nudged )(?<!inched )(?<!climbed )(?<!went )(?<!gone )"
    r"(?<!goes )(?<!going )(?<!crept )(?<!edged )(?<!is )(?<!was )(?<!back )(?<!now )"
    r"up to(?= (?:[\w-]+ ){0,2}?(?:years|months|age|then|[0-9\ue100-\ue3ff]|one|two|three|four|five|"
    r"six))|catch(?:ing)?[- ]up|caught up",
    "speak(?:s|ing)? up|sp(?:oke|eed) up|break(?:s|ing)? (?:up|down)|br(?:ing|ought|ings) (?:up|"
    "down)|take[ns]? up|took up",
    "w?rit(?:e|es|ing) down|wrote down|written down|round(?:s|ed|ing)? (?:up|down)|p(?:iled|iles|"
    "iling) up|end(?:s|ed)? up",
    "go(?:es|ing)? up to|calm(?:ed)? down|settl(?:e|ed|ing) down|go(?:es|ne)? down well|"
    "went down well|clos(?:e|ed|ing) down",
    "grow(?:n|s|ing)?[- ]ups?|grow(?:s|ing)? (?:older|up|into)|pick(?:s|ed|ing)? up (?:the|on|from school|early)",
    "fall(?:s|ing|en)? (?:behind|into|out|ill|over|asleep|through)|fell (?:behind|into|out|ill|over)|"
    "drop(?:s|ped|ping)?"
    "[- ](?:in|out|off)s?|rising stars?|rising fives?|case ?load falls to",
    "(?:school|practice|continuous|service|quality|home|data) improvements?|improvements? (?:plan|"
    "panel|partnership|board|"
    "notice|officer|group|service|team|journey|work|programme|agenda|adviser|partner|priorit|area|action)\\w*",
    "requires? improvement|notice to improve|improving lives|improving together",
    "(?:higher|further|lower|upper)[- ](?:education|qualifications?|levels?|needs?|school|tier|"
    "limit)|low(?:er)?[- ]income"
    rf"|highest (?:needs?|levels?{_NO_TIME}|quality|standards?|risks?|priorit\w+)|"
    rf"lowest (?:incomes?|levels?{_NO_TIME})|lower (?:age|end)",
    "at least|at most|at best|at worst|(?:or|and) (?:more|less|over|under|above|below|better|worse|higher|lower|fewer)",
    r"(?:no |not )?(?:more|less|fewer|greater|longer|higher|lower) than (?!\S+ (?:months|"
    r"quarters)\b)(?:£|[0-9\ue100-\ue2ff]|half(?! as\b)"
    r"(?!(?: of)? (?:the |\S+['’]s )(?:\S+ )?(?:figure|total|level|[\ue100-\ue1ff]))|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|twelve|an? \w|twice)[\w.,%\ue100-\ue2ff]*|(?:over|under|above|below|up|"
    r"down)(?= £?[0-9.,]+ ?(?:years|months|weeks|days|yr))",
    "up to which|more to (?:do|learn|come|say)|over (?:the )?(?:\\w+ )?(?:\\w+ )?(?:years?|months?|"
    "weeks?|days?|terms?|time)|better (?:to|late|if)|(?:more|fewer|"
    "less) (?:[\\w-]+ ){1,4}means? (?:more|fewer|less|that)|minority (?:ethnic|group|communit)\\w*|"
    "ethnic minorit\\w+|much more about|com(?:e|es|ing) up|joined[- ]up|"
    "lowest (?:standards?|results?) that|"
    "(?:lower|higher|fewer|more) (?:figures?|numbers?)? ?(?:is|are|means?) (?:good|better)|"
    "more or less|once more|any more|no more|what is more|no longer|better off|"
    "worse off|had better|best of all",
    "(?:more|less|fewer) (?:than|once|twice) (?:once|ever before|just|simply|only)|rather than|"
    "other than|less well off",
    "best (?:start|practice|interests?|value|chances?|way|possible|place|fit|suited|for)|best that|"
    "peak (?:times?|hours?)",
    "above all|over all|see (?:above|below)|(?:set out |listed |as |tables? |named |"
    "(?:list|row|text|page|section|figures?|measures?|actions?|steps?) )(?:above|below)(?! the)",
    "green (?:paper|space|belt|card)|red (?:cross|tape)|amber light|stead(?:y|ier) (?:home|job|relationship|hand|pace)",
    "equal (?:chances?|opportunit\\w+|access|rights?|partners?)|equals? to none|equally|standard error",
    r"(?:put|puts|putting|hold|holds|holding|keep|keeps|keeping) (?:[\w'’\ue100-\ue4ff]+ ){1,5}down",
    "up and (?:running|coming)|ups and downs|upside down|down to earth|reduc(?:es?|ing) to|drop box",
)
