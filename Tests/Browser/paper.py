"""What stands on the sheets of a printed report, by poppler's pdftotext."""

import html
import re
import subprocess
import unicodedata

MILLIMETRE = 72 / 25.4
A4 = (210 * MILLIMETRE, 297 * MILLIMETRE)


def plain(text):
    """Without spaces and line ends, and with one form for each character: fonts map some of them to look-alikes."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def sheets(path, *options):
    """The text of each sheet, in the order in which it was written: two fonts on a line would tear it in two otherwise."""
    command = ["pdftotext", "-raw", "-enc", "UTF-8", *options, path, "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return [plain(sheet) for sheet in text.split("\f")[:-1]]


def sheets_of_body(path):
    """The text of each sheet between head and foot."""
    top, height = round(20 * MILLIMETRE), round(257.5 * MILLIMETRE)
    return sheets(path, "-x", "0", "-y", str(top), "-W", str(round(A4[0])), "-H", str(height))


def words(path):
    """The sizes of the sheets, and of each word its left and right end and its text, in points."""
    page = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True).stdout.decode()
    sizes = {(float(w), float(h)) for w, h in re.findall(r'<page width="([\d.]+)" height="([\d.]+)"', page)}
    found = re.findall(r'<word xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)" yMax="[-\d.]+">(.*?)</word>', page)
    return sizes, [(float(x_min), float(x_max), html.unescape(word)) for x_min, x_max, word in found]


def blank_half(x_min, x_max, word):
    """How much of the word's box is blank at its beginning: half an em of an opening full-width mark, nothing of all else.

    Browsers set 《 without its blank half at the start of a line and behind another opening mark, which moves its box to the left of its
    ink: the box begins in the margin where the mark itself does not.
    """
    if unicodedata.category(word[0]) != "Ps" or unicodedata.east_asian_width(word[0]) not in "FW":
        return 0
    # The size of the type is not told; a full-width character is an em wide, and others are about 0.6.
    return (x_max - x_min) / sum(1 if unicodedata.east_asian_width(character) in "FWA" else 0.6 for character in word) / 2


def words_beyond(found, left, right):
    """The words that stand outside of the margins, given in millimetres; a point is left to rounding."""
    first, last = left * MILLIMETRE - 1, A4[0] - right * MILLIMETRE + 1
    return [word for x_min, x_max, word in found if x_min + blank_half(x_min, x_max, word) < first or x_max > last]


def faults(path, head, expected, chinese):
    """What is wrong with the printed report: sheets, margins, heads and feet, and texts that have to be there."""
    found = []
    pages = sheets(path)
    sizes, found_words = words(path)
    beyond = words_beyond(found_words, 17, 17)
    if any(abs(width - A4[0]) > 1 or abs(height - A4[1]) > 1 for width, height in sizes):
        found.append(f"the sheets are not A4: {sizes}")
    if beyond:
        found.append(f"words stand in the margin: {beyond[:5]}")
    for number, page in enumerate(pages, 1):
        foot = f"第{number}页,共{len(pages)}页" if chinese else f"Page{number}of{len(pages)}"
        if plain(head) not in page:
            found.append(f"sheet {number} does not name the project")
        if plain(foot) not in page:
            found.append(f"sheet {number} has no number")
    # A sentence may go on over a page.
    whole = "".join(sheets_of_body(path))
    for text in expected:
        if plain(text) not in whole:
            found.append(f"missing on paper: {text}")
    return found
