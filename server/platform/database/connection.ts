import { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

// A calendar day stays the text YYYY-MM-DD; a count is a number.
types.setTypeParser(types.builtins.DATE, (text) => text);
types.setTypeParser(types.builtins.INT8, (text) => Number(text));

/**
 * Options of the one data source. `app.role` defaults to 'auth' on a bare connection, so that
 * signing in can read accounts; every unit of work sets its own actor over it.
 */
export function dataSourceOptions(url: string, pool: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    synchronize: false,
    logging: false,
    poolSize: pool,
    applicationName: 'home-doctor',
    extra: { options: '-c app.role=auth -c timezone=UTC' },
  };
}

/** A connected data source without Nest, for migrations and commands. */
export async function connect(url: string, pool = 2): Promise<DataSource> {
  const source = new DataSource(dataSourceOptions(url, pool));
  return source.initialize();
}
