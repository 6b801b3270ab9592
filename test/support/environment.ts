// pino reads its level when it is imported.
process.env.LOG_LEVEL ??= 'silent';
process.env.NODE_ENV = 'test';
process.env.TZ = 'UTC';
