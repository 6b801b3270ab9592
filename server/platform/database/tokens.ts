/** The connection string the application runs on (embedded or external). */
export const DATABASE_URL = Symbol('DatabaseUrl');
