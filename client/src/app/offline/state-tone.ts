import type { WaitingVisit } from './waiting-visit';

/** How a record that waits is coloured; the word beside it says the same. */
export const STATE_TONE: Record<WaitingVisit['state'], '' | 'i' | 'w' | 'd'> = {
  waiting: 'i',
  held: '',
  refused: 'd',
  changed: 'w',
};
