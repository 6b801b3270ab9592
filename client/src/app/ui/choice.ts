import { IconName } from './icon-names';

/** One thing to choose; `label` is already in the reader's language. */
export interface Choice<T = string> {
  value: T;
  label: string;
  /** A second line, in grey. */
  detail?: string;
  icon?: IconName;
}
