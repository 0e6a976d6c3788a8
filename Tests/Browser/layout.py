"""How a report is divided into sheets: what must stay together, and what must stand on each of them."""

from paper import plain, sheets_of_body

# 结论 → 奖励金额 → 审查程序 → 签署, then the annexes: 单体建筑 → 逐条审查 → 材料清单 → 解释口径 → 数据来源, and what stands behind it all.
PAPER = ["s-conclusion", "s-reward", "s-procedure", "s-signatures"]
ORDER = PAPER + ["s-buildings", "s-rules", "s-documents", "s-readings", "s-sources"]
# So many sheets the paper itself may take, before its annexes begin on a sheet of their own.
PAPER_SHEETS = 2
APPENDICES = ["a-clauses", "a-figures", "a-submission"]
# Who signs, in the words of the report.
SIGNERS = {"zh": ["申报单位", "开发建设局", "审查人", "专家组组长"], "en": ["Applicant", "Authority", "Reviewer", "Expert leader"]}


class Reader:
    """Reads on through the sheets: every text is looked for behind the one before."""

    def __init__(self, pages):
        self.pages = pages
        self.page = self.place = 0

    def find(self, text):
        """The sheet on which all of the text stands, and what stands before it there; None if there is no such sheet."""
        for page in range(self.page, len(self.pages)):
            start = self.place if page == self.page else 0
            place = self.pages[page].find(text, start)
            if place >= 0:
                self.page, self.place = page, place + len(text)
                return page, self.pages[page][:place]
        return None


def table_faults(pages, tables):
    """Rows that are divided between sheets, and sheets on which a table has no head."""
    found = []
    reader = Reader(pages)
    for table in tables:
        head = plain(table["head"])
        last = None
        for row in map(plain, table["rows"]):
            place = reader.find(row)
            if place is None:
                found.append(f"a row is on no sheet as a whole: {row[:60]}")
                continue
            page, before = place
            if page != last and not before.endswith(head):
                found.append(f"sheet {page + 1}: no head “{head}” over the row {row[:40]}")
            last = page
    return found


def heading_faults(pages, headings):
    """Headings that are divided, or at the end of a sheet without anything of what they stand over."""
    found = []
    for heading in sorted(set(map(plain, headings))):
        if not any(heading in page for page in pages):
            found.append(f"a heading is on no sheet as a whole: {heading}")
        found += [f"sheet {number} ends with the heading {heading}" for number, page in enumerate(pages, 1) if page.endswith(heading)]
    return found


def head_only_faults(pages, tables):
    """Heads of tables at the end of a sheet, without a row."""
    heads = {plain(table["head"]) for table in tables}
    return [
        f"sheet {number} ends with the head {head}"
        for number, page in enumerate(pages, 1) for head in heads if page.endswith(head)]


def lead_faults(pages, leads):
    """Sentences at the end of a sheet that say what follows, which then stands on the next."""
    return [
        f"sheet {number} ends with the sentence {lead}"
        for number, page in enumerate(pages, 1) for lead in set(map(plain, leads)) if page.endswith(lead)]


def section_faults(outline):
    """Sections that are missing or not in the order that reviewers use; further ones may stand among them."""
    ids = [name for name, _ in outline["sections"]]
    wanted = ORDER + APPENDICES
    kept = [name for name in ids if name in wanted]
    return [] if kept == wanted else [f"the sections are {kept}"]


def order_faults(pages, outline):
    """Sections whose headings do not follow each other on paper."""
    reader = Reader(pages)
    return [f"the section {title} is not behind the one before" for _, title in outline["sections"] if not reader.find(plain(title))]


def paper_faults(pages, outline, limit):
    """The paper itself must end with its signatures on few sheets, and the first annex begin a new one."""
    titles = dict(map(tuple, outline["sections"]))
    first = next(sheet for sheet, page in enumerate(pages, 1) if plain(titles["s-buildings"]) in page.replace(plain(outline["annexes"]), ""))
    if not pages[first - 1].startswith(plain(titles["s-buildings"])):
        return ["the first annex does not begin a sheet"]
    return [f"the paper itself takes {first - 1} sheets"] if first - 1 > limit else []


def signature_faults(pages, outline, language):
    """The boxes to be signed must be there, with their heading, on one sheet."""
    title = plain(dict(map(tuple, outline["sections"]))["s-signatures"])
    wanted = [title] + [plain(box) for box in outline["boxes"]]
    missing = [signer for signer in SIGNERS[language] if not any(box.startswith(plain(signer)) for box in wanted[1:])]
    if missing:
        return [f"nobody signs as {signer}" for signer in missing]
    if any(all(text in page for text in wanted) for page in pages):
        return []
    return ["no sheet has all of the boxes to be signed"]


def faults(path, outline, language, limit=PAPER_SHEETS):
    """What is wrong with how a printed report is divided; the paper itself may take so many sheets."""
    pages = sheets_of_body(path)
    found = [f"sheet {number} is empty" for number, page in enumerate(pages, 1) if not page]
    found += section_faults(outline) + order_faults(pages, outline)
    found += table_faults(pages, outline["tables"]) + head_only_faults(pages, outline["tables"])
    found += lead_faults(pages, outline["leads"]) + heading_faults(pages, outline["headings"])
    found += signature_faults(pages, outline, language) + paper_faults(pages, outline, limit)
    return found
