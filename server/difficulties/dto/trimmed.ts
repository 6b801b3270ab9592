import { Transform } from 'class-transformer';

/** Takes the spaces around a text away before it is checked. */
export const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
