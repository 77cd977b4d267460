#!/usr/bin/env python3
"""Reads a Word file with a library that is not ours, and says what it found: its title and language, headings, lists, tables."""

import sys

import docx

document = docx.Document(sys.argv[1])
about = document.core_properties
assert not about.author and not about.last_modified_by, "somebody is named as its writer"
print("title", about.title)
print("language", about.language)
for paragraph in document.paragraphs:
    style = paragraph.style.name
    if style.lower().startswith("heading") or style == "Title":
        print(style.lower(), paragraph.text)
listed = [one for one in document.paragraphs if one._p.pPr is not None and one._p.pPr.numPr is not None]
print("items", len(listed))
for table in document.tables:
    first = table.rows[0]
    assert first._tr.trPr is not None and first._tr.trPr.xpath("w:tblHeader"), "a table without headings"
    widths = {len(row.cells) for row in table.rows}
    assert widths == {len(table.columns)}, f"rows of different length: {widths}"
print("tables", len(document.tables))
