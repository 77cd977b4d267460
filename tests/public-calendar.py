#!/usr/bin/env python3
"""Reads a calendar file with a library that is not ours, strictly, and says what it found: id, begins, ends, title.

An hour is told with how far it is from UTC then, so that summer time is seen.
"""

import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import icalendar

calendar = icalendar.Calendar.from_ical(Path(sys.argv[1]).read_bytes())
zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
seen = set()
for event in calendar.walk("VEVENT"):
    assert not event.errors, f"not understood: {event.errors}"
    begins = event["DTSTART"].dt
    ends = event["DTEND"].dt if "DTEND" in event else None
    assert event["UID"] not in seen, f"{event['UID']} stands twice"
    seen.add(event["UID"])
    int(event["SEQUENCE"])
    if isinstance(begins, datetime):
        assert str(event["DTSTART"].params["TZID"]) in zones, "its clock is not told"
        assert begins.utcoffset() in (timedelta(hours=1), timedelta(hours=2)), f"not a Norwegian hour: {begins}"
    else:
        assert isinstance(begins, date) and ends > begins, f"a day ends after it begins: {begins}–{ends}"
    print(event["UID"], begins.isoformat(), ends and ends.isoformat(), event["SUMMARY"])
