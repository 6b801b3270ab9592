import { Transform } from 'class-transformer';

/** Outer blanks do not count, so that blanks alone are nothing. */
export const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
