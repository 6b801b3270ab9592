export interface Answer<T = any> {
  status: number;
  body: T;
  headers: Headers;
}

export interface RequestOptions {
  body?: unknown;
  /** Sends If-Match. */
  version?: number;
  idempotencyKey?: string;
  headers?: Record<string, string>;
}

/** Speaks to the API as the web client does: cookie, our header, JSON. */
export class ApiClient {
  constructor(
    readonly baseUrl: string,
    public cookie?: string,
  ) {}

  get<T = any>(path: string, options?: RequestOptions) {
    return this.request<T>('GET', path, options);
  }
  post<T = any>(path: string, body?: unknown, options?: RequestOptions) {
    return this.request<T>('POST', path, { body, ...options });
  }
  put<T = any>(path: string, body?: unknown, options?: RequestOptions) {
    return this.request<T>('PUT', path, { body, ...options });
  }
  patch<T = any>(path: string, body?: unknown, options?: RequestOptions) {
    return this.request<T>('PATCH', path, { body, ...options });
  }
  delete<T = any>(path: string, body?: unknown, options?: RequestOptions) {
    return this.request<T>('DELETE', path, { body, ...options });
  }

  async request<T = any>(
    method: string,
    path: string,
    options: RequestOptions = {},
  ): Promise<Answer<T>> {
    const headers: Record<string, string> = { 'x-home-doctor': '1', ...options.headers };
    if (this.cookie) headers['cookie'] = this.cookie;
    if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
    if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
    const form = options.body instanceof FormData;
    if (options.body !== undefined && !form) headers['content-type'] ??= 'application/json';
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      headers,
      body: form
        ? (options.body as FormData)
        : typeof options.body === 'string'
          ? options.body
          : options.body === undefined
            ? undefined
            : JSON.stringify(options.body),
    });
    for (const set of response.headers.getSetCookie()) {
      this.cookie = set.split(';')[0];
    }
    const type = response.headers.get('content-type') ?? '';
    const body = type.includes('json')
      ? await response.json()
      : type.startsWith('text/')
        ? await response.text()
        : Buffer.from(await response.arrayBuffer());
    return { status: response.status, body: body as T, headers: response.headers };
  }

  /** Uploads a file and gives its id. */
  async upload(
    name: string,
    bytes: Uint8Array | string,
    type = 'application/octet-stream',
    options?: RequestOptions,
  ): Promise<Answer> {
    const form = new FormData();
    form.set('file', new Blob([bytes as BlobPart], { type }), name);
    return this.post('/api/files', form, options);
  }
}
