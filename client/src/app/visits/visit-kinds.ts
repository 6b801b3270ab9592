import type { VisitKind } from '../api/models/visit-kind';
import type { IconName } from '../ui/icon-names';

export const VISIT_KINDS: readonly VisitKind[] = ['visit', 'call', 'video', 'mail'];

export const KIND_ICON: Record<VisitKind, IconName> = {
  visit: 'map-pin',
  call: 'phone',
  video: 'video',
  mail: 'mail',
};
