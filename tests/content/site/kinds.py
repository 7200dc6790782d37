"""The kinds of page that the site has, each with an example, and the screens on which tests look at them."""

from playwright.sync_api import ViewportSize

WIDE = ViewportSize(width=1280, height=900)
NARROW = ViewportSize(width=320, height=640)
SCREENS = {"320": NARROW, "1280": WIDE}

# The names stand in the accessibility statement.
KINDS = {
    "front page": "",
    "list of scorecards": "scorecards/",
    "scorecard": "scorecards/early-help/",
    "month of a scorecard": "scorecards/safeguarding/2017-01/",
    "list of indicators": "indicators/",
    "list by rating": "indicators/rating/red/",
    "indicator": "indicators/sg-2-2/",
    "indicator with a table of groups": "indicators/eh-6-1/",
    "list of Report Cards": "report-card/",
    "Report Card": "report-card/2011-12/",
    "section of a Report Card": "report-card/2011-12/inspections/",
    "Report Card on one page": "report-card/2011-12/print/",
    "list of plans": "plans/",
    "plan with actions": "plans/notice-to-improve-2010/",
    "plan with measures": "plans/cyp-plan-2016-19/",
    "glossary": "glossary/",
    "help in other languages": "languages/",
    "search": "search/",
    "how we rate": "about/methods/",
    "accessibility statement": "about/accessibility/",
    "page about the site": "about/corrections/",
    "style page": "style/",
    "page not found": "404.html",
}
# Pages are shared out to so many tests, and these to the workers.
SHARES = 12
