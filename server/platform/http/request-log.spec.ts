import { loggedUrl } from './request-log';

describe('an address in the log', () => {
  it.each([
    ['/invitation/abc-DEF_1', '/invitation/…'],
    ['/api/invitations/abc/acceptance', '/api/invitations/…/acceptance'],
    ['/reset/abc', '/reset/…'],
    ['/login/link?token=abc', '/login/link?token=…'],
    ['/login/link?returnTo=%2Fportal&token=abc&x=1', '/login/link?returnTo=%2Fportal&token=…&x=1'],
    ['/api/calendar/abc-DEF_1.ics', '/api/calendar/…'],
    ['/api/difficulties?limit=20', '/api/difficulties?limit=20'],
  ])('%s holds no one-time token', (url, logged) => expect(loggedUrl(url)).toBe(logged));
});
