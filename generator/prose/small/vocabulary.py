"""The words by which small counts of people are told from other small numbers; each list is one to add to."""

import re

from generator.terms import period


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NUMBERS = {"1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}

# People, by any word. "Children's" is not among them: it names services and centres.
PERSON = re.compile(
    r"child|children|kids?|baby|babies|infants?|toddlers?|newborns?|persons?|people|youngsters?|teenagers?|adolescents?"
    r"|siblings?|brothers?|sisters?|twins?|triplets|family|families|households?|parents?|mothers?|mums?|fathers?|dads?"
    r"|carers?|pupils?|students?|learners?|girls?|boys?|victims?|offenders?|patients?|leavers?|grandparents?|orphans?",
    re.IGNORECASE,
)
# Small counts that need no number.
TOGETHER = frozenset({"twins", "triplets", "pair of", "couple of", "handful of", "single child"})

# What happens to a person: so many events are as good as so many people.
EVENTS = _words(
    """adoption adoptions admission admissions allegation allegations arrest arrests assault assaults assessment
    assessments birth births breakdown breakdowns case cases complaint complaints compliment compliments concern
    concerns conference conferences conviction convictions death deaths disclosure disclosures enquiry enquiries episode
    episodes exclusion exclusions incident incidents injury injuries inquiry inquiries investigation investigations
    miscarriage miscarriages order orders overdose overdoses placement placements plan plans pregnancy pregnancies
    prosecution prosecutions referral referrals removal removals review reviews suicide suicides"""
)
# Things that may be counted beside people without a word about how many people there are.
SAFE_THINGS = _words(
    """% per percent percentage point points year years month months week weeks day days hour hours minute minutes term
    terms half half-terms quarter quarters night nights times old olds year-old year-olds
    a-level a-levels aim aims answer answers area areas bag bags band bands board boards book books category categories
    centre centres column columns council councils court courts cup cups document documents duty duties element elements
    exam exams factor factors figure figures file files gcse gcses glass glasses goal goals group groups heading
    headings home homes idea ideas indicator indicators kind kinds league leagues level levels list lists local
    localities measure measures meal meals meeting meetings method methods mile miles neighbourhood neighbourhoods
    number numbers objective objectives office offices officer officers organisation organisations outcome outcomes page
    pages paper papers part parts partner partners pass passes phase phases portion portions pound pounds principle
    principles priority priorities problem problems programme programmes project projects question questions reason
    reasons report reports row rows rule rules school schools score scores section sections service services session
    sessions side sides site sites stage stages standard standards star stars step steps strand strands subject subjects
    survey surveys table tables target targets task tasks team teams test tests theme themes thing things topic topics
    type types version versions visit visits way ways ward wards word words worker workers workshop workshops"""
)
# Words after which a number stands alone: "three had", "4 elsewhere", "two of them".
LINKING = _words(
    """a after again all also an and are as at because before but by did died during each elsewhere for from had has
    have if in into is left less more moved of on only or per since so than that the then there they this to under until
    was went were when where which while who whose with within without"""
)
# Words after which a number is the name of something: "Key Stage 2", "level 4", "terms 1 and 2".
LABELS = _words(
    """a1 action appendix band category chapter chart class day figure goal grade group item key level levels line
    measure number objective outcome page pages paragraph part phase plan point priority quarter question
    recommendation schedule section stage standard step strand table term terms theme tier type version week year
    years"""
)
MONTHS = frozenset({"sept", *(short.lower() for month in period.MONTHS for short in (month, month[:3]))})
# "children under five", "aged three", "until the child is two" speak of ages; "under five children" does not.
AGE_BEFORE = _words("age aged ages turn turns turned under over below above until from between is")
THRESHOLDS = frozenset({"or more", "or fewer", "or less", "or over", "or above", "or under", "or older", "or younger"})
# "One" as a pronoun or as any one: "each one", "at least one", "as one".
PRONOUN_BEFORE = _words("any as each every first is least new no per same which another next")
# After these "one" was somebody: "one died".
PAST = _words("died had left moved ran was went")
MODALS = _words("can could may might must need needs ought should will would")
