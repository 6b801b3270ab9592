import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { early } from './early';

const answer = (status: number, body: string) =>
  Promise.resolve({
    ok: status < 300,
    status,
    url: '/api/session',
    text: async () => body,
  } as Response);

describe('answers asked for early', () => {
  let http: HttpClient;
  let server: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([early])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpClient);
    server = TestBed.inject(HttpTestingController);
  });

  afterEach(() => {
    delete window.hdEarly;
    server.verify();
  });

  it('are handed out once', async () => {
    window.hdEarly = { '/api/session': answer(200, '{"id":"a"}') };
    expect(await firstValueFrom(http.get('/api/session'))).toEqual({ id: 'a' });
    const again = firstValueFrom(http.get('/api/session'));
    server.expectOne('/api/session').flush({ id: 'b' });
    expect(await again).toEqual({ id: 'b' });
  });

  it('may be empty', async () => {
    window.hdEarly = { '/api/session': answer(200, '') };
    expect(await firstValueFrom(http.get('/api/session'))).toBeNull();
  });

  it('are asked for again when they failed', async () => {
    window.hdEarly = { '/api/session': answer(401, '{}') };
    const asked = firstValueFrom(http.get('/api/session'));
    await new Promise((resolve) => setTimeout(resolve));
    server.expectOne('/api/session').flush({ id: 'b' });
    expect(await asked).toEqual({ id: 'b' });
  });

  it('are not for what changes something', async () => {
    window.hdEarly = { '/api/session': answer(200, '{}') };
    const asked = firstValueFrom(http.delete('/api/session'));
    server.expectOne({ method: 'DELETE', url: '/api/session' }).flush(null);
    await asked;
  });
});
