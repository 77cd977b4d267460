// Reads a calendar file with a second library that is not ours, and says what it found in the very words of
// public-calendar.py: id, begins, ends, title. ical.js stands where NODE_PATH says.
'use strict';

const { readFileSync } = require('node:fs');
const ICAL = require('ical.js');

ICAL.design.strict = true;
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')));
const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => {
  const timezone = new ICAL.Timezone(zone);
  ICAL.TimezoneService.register(timezone);
  return timezone.tzid;
});

const two = (number) => String(number).padStart(2, '0');

/** «2027-03-28T10:30:00+02:00», or a day alone. */
function told(time) {
  if (time.isDate) return time.toString();
  const minutes = time.utcOffset() / 60;
  if (![60, 120].includes(minutes)) throw new Error(`not a Norwegian hour: ${time}`);
  return `${time.toString()}+${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const seen = new Set();
for (const component of calendar.getAllSubcomponents('vevent')) {
  const event = new ICAL.Event(component, { strictExceptions: true });
  if (seen.has(event.uid)) throw new Error(`${event.uid} stands twice`);
  seen.add(event.uid);
  if (!Number.isInteger(event.sequence)) throw new Error(`no version: ${event.uid}`);
  const zone = component.getFirstProperty('dtstart').getParameter('tzid');
  if (zone !== undefined && !zones.includes(zone)) throw new Error('its clock is not told');
  // A weekly rule that cannot be followed is none.
  if (event.isRecurring() && event.iterator().next() === null) throw new Error(`never comes: ${event.uid}`);
  const ends = component.hasProperty('dtend') ? told(event.endDate) : 'None';
  console.log(event.uid, told(event.startDate), ends, event.summary);
}
