import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { I18n } from '../i18n/i18n';
import { Asker } from '../ui/asker';

/** A page that may hold words nobody has saved yet. */
export interface Unsaved {
  unsaved(): boolean;
}

/** Leaving with unsaved changes asks. */
export const askBeforeLeaving: CanDeactivateFn<Unsaved> = (page) => {
  if (!page.unsaved()) return true;
  const { t } = inject(I18n);
  return inject(Asker).confirm({
    title: t('companies.leave.title'),
    text: t('companies.leave.text'),
    action: t('companies.leave.action'),
    danger: true,
  });
};
