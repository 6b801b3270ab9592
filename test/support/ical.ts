import ical from 'ical.js';

/**
 * Reads iCalendar text with an independent parser, after checking what RFC 5545 asks of its lines:
 * CRLF, at most 75 octets, no character torn apart.
 */
export function readCalendar(text: string) {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n'))
    expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
  expect(text).not.toContain('\uFFFD');
  const component = new ical.Component(ical.parse(text) as unknown[]);
  const events = component.getAllSubcomponents('vevent').map((one) => new ical.Event(one));
  const [event] = events as [InstanceType<typeof ical.Event>];
  const property = (name: string) => event.component.getFirstPropertyValue(name) as string | null;
  return { component, events, event, property };
}
