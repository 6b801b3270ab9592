import { nextWorkingMoment } from './working-hours';

const next = (at: string, zone: string) => nextWorkingMoment(new Date(at), zone)?.toISOString();

describe('the next working moment of a recipient', () => {
  it('is now within their hours', () => {
    expect(next('2026-11-23T08:00:00Z', 'Europe/Berlin')).toBe('2026-11-23T08:00:00.000Z');
    expect(next('2026-11-23T16:59:59Z', 'Europe/Berlin')).toBe('2026-11-23T16:59:59.000Z');
  });

  it('is nine o’clock of the same day before, and of the next weekday after', () => {
    expect(next('2026-11-23T00:40:00Z', 'Europe/Berlin')).toBe('2026-11-23T08:00:00.000Z');
    expect(next('2026-11-23T17:00:00Z', 'Europe/Berlin')).toBe('2026-11-24T08:00:00.000Z');
    // Monday morning in Seoul is Sunday evening in New York.
    expect(next('2026-11-23T00:40:00Z', 'America/New_York')).toBe('2026-11-23T14:00:00.000Z');
  });

  it('leaves the weekend out', () => {
    expect(next('2026-11-27T17:30:00Z', 'Europe/Berlin')).toBe('2026-11-30T08:00:00.000Z');
    expect(next('2026-11-28T10:00:00Z', 'Europe/Berlin')).toBe('2026-11-30T08:00:00.000Z');
  });

  it('keeps to the wall clock when summer time begins', () => {
    expect(next('2026-03-27T18:00:00Z', 'Europe/Berlin')).toBe('2026-03-30T07:00:00.000Z');
  });

  it('knows half-hour zones, and none that does not exist', () => {
    expect(next('2026-11-23T00:00:00Z', 'Asia/Kolkata')).toBe('2026-11-23T03:30:00.000Z');
    expect(next('2026-11-23T00:00:00Z', 'Europe/Atlantis')).toBeUndefined();
  });
});
