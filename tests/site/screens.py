"""The screens on which tests look at pages, and how the pages are shared out."""

from playwright.sync_api import ViewportSize

WIDE = ViewportSize(width=1280, height=900)
NARROW = ViewportSize(width=320, height=640)
SCREENS = {"320": NARROW, "1280": WIDE}
# At each of these a page is looked at by the rules of accessibility and of charts.
WIDTHS = (320, 768, 1280)
# Pages are shared out to so many tests, and these to the workers. Each test has one page of the browser, and goes
# with it from address to address: a new one for each took five times as long.
SHARES = 8
