import { createHash } from 'node:crypto';

/**
 * A name for a prepared statement whose text depends on the filters in use: one text, one name. The
 * values are parameters, so there are only as many as kinds of filters people combine.
 */
export function statementName(prefix: string, sql: string): string {
  return `${prefix}.${createHash('sha1').update(sql).digest('hex').slice(0, 16)}`;
}
