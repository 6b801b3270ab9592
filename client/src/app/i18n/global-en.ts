import problems from '../http/i18n/en.json';
import labels from '../labels/i18n/en.json';
import shell from '../shell/i18n/en.json';
import ui from '../ui/i18n/en.json';

/** What every page needs, as one file to fetch. */
export const words = { shell, labels, problems, ui };
