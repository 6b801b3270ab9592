import { Transform } from 'class-transformer';

/** Takes the blanks around a text away before it is checked, so that blanks alone are nothing. */
export const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
