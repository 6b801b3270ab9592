import problems from '../http/i18n/ko.json';
import labels from '../labels/i18n/ko.json';
import shell from '../shell/i18n/ko.json';
import ui from '../ui/i18n/ko.json';

/** What every page needs, as one file to fetch. */
export const words = { shell, labels, problems, ui };
