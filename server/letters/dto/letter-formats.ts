/** A plain decimal number of a letter, at most 15 digits before and 6 after the point. */
export const DECIMAL = { pattern: /^\d{1,15}(\.\d{1,6})?$/, message: 'must be a plain number' };

/** An ISO calendar day. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;
