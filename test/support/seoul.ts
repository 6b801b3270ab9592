/** The instant of a wall clock in Seoul, `2026-12-24T16:00`, as the API writes it. */
export const seoul = (local: string) => new Date(`${local}:00+09:00`).toISOString();
