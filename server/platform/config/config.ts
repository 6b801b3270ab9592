import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import { resolve } from 'node:path';

const DEMO_SECRET = 'home-doctor-demo-secret-do-not-use-in-production';

const toBoolean = ({ value }: { value: unknown }) =>
  value === undefined || value === ''
    ? undefined
    : ['1', 'true', 'yes', 'on'].includes(String(value).toLowerCase())
      ? true
      : ['0', 'false', 'no', 'off'].includes(String(value).toLowerCase())
        ? false
        : value;
const toInteger = ({ value }: { value: unknown }) =>
  value === undefined || value === '' ? undefined : Number(value);
const emptyToUndefined = ({ value }: { value: unknown }) => (value === '' ? undefined : value);

/** What the environment may say. Every name stands in `.env.example` with its meaning. */
export class Environment {
  @IsIn(['development', 'test', 'production'])
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  @Transform(toInteger)
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT = 3000;

  @IsString()
  HOST = '0.0.0.0';

  @IsString()
  DATA_DIR = '.data';

  @Transform(emptyToUndefined)
  @IsOptional()
  @IsUrl({ protocols: ['postgres', 'postgresql'], require_tld: false, require_protocol: true })
  DATABASE_URL?: string;

  @Transform(emptyToUndefined)
  @IsOptional()
  @IsUrl({ protocols: ['smtp', 'smtps'], require_tld: false, require_protocol: true })
  SMTP_URL?: string;

  @IsString()
  @MinLength(3)
  MAIL_FROM = 'Home Doctor <no-reply@homedoctor.example>';

  @Transform(emptyToUndefined)
  @IsOptional()
  @IsUrl({ protocols: ['imap', 'imaps'], require_tld: false, require_protocol: true })
  IMAP_URL?: string;

  @Transform(emptyToUndefined)
  @IsOptional()
  @IsEmail({ require_tld: false })
  INBOX_ADDRESS?: string;

  @Transform(emptyToUndefined)
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_tld: false, require_protocol: true })
  PUBLIC_URL?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL: string = 'info';

  @Transform(toBoolean)
  @IsOptional()
  @IsBoolean()
  DEMO?: boolean;

  @IsString()
  @MinLength(32)
  SECRET = DEMO_SECRET;

  @Transform(toInteger)
  @IsInt()
  @Min(1)
  @Max(24 * 60)
  STAFF_IDLE_MINUTES = 30;

  @Transform(toInteger)
  @IsInt()
  @Min(2)
  @Max(200)
  DATABASE_POOL = 12;

  @Transform(toInteger)
  @IsInt()
  @Min(1)
  @Max(60_000)
  LETTERS_PER_MINUTE = 60;

  @Transform(emptyToUndefined)
  @IsOptional()
  @IsString()
  @MinLength(16)
  METRICS_TOKEN?: string;

  @Transform(toBoolean)
  @IsBoolean()
  TRUST_PROXY = false;

  @Transform(toInteger)
  @IsInt()
  CLOCK_SHIFT_MS = 0;
}

/** The settings the application runs with; derived values are worked out once, here. */
export interface Config {
  env: 'development' | 'test' | 'production';
  port: number;
  host: string;
  dataDir: string;
  databaseUrl?: string;
  databasePool: number;
  smtpUrl?: string;
  mailFrom: string;
  /** The mailbox that is read, as imap(s)://user:password@host:port/mailbox. */
  imapUrl?: string;
  /** The address of that mailbox, to which replies go as `name+token@domain`. */
  inboxAddress?: string;
  /** Where people reach the product, without a slash at the end. */
  publicUrl: string;
  logLevel: string;
  demo: boolean;
  secret: string;
  staffIdleMinutes: number;
  /** How many mails of letters leave in a minute, over all replicas. */
  lettersPerMinute: number;
  metricsToken?: string;
  trustProxy: boolean;
  /** By how much the clock is wrong; only tests make it so. */
  clockShiftMs: number;
  /** The agency's time zone (IANA). */
  zone: string;
}

export const CONFIG = Symbol('Config');

/** A setting that is wrong; its message is the one line people see. */
export class ConfigProblem extends Error {}

/**
 * Reads and checks the environment.
 * @throws ConfigProblem with one line naming the variable that is wrong.
 */
export function loadConfig(source: Record<string, string | undefined>): Config {
  const known = Object.fromEntries(
    Object.keys(new Environment())
      .concat(['DATABASE_URL', 'SMTP_URL', 'IMAP_URL', 'INBOX_ADDRESS'])
      .concat(['PUBLIC_URL', 'DEMO', 'METRICS_TOKEN'])
      .filter((name) => source[name] !== undefined && source[name] !== '')
      .map((name) => [name, source[name]]),
  );
  const env = plainToInstance(Environment, known, { exposeDefaultValues: true });
  const [first] = validateSync(env, { skipMissingProperties: false });
  if (first) {
    const [why] = Object.values(first.constraints ?? {});
    const shown = /SECRET|TOKEN|URL/.test(first.property)
      ? ''
      : ` (it is ${JSON.stringify(source[first.property])})`;
    throw new ConfigProblem(`Setting ${why ?? `${first.property} is wrong`}${shown}`);
  }
  const production = env.NODE_ENV === 'production';
  if (production && env.SECRET === DEMO_SECRET) {
    throw new ConfigProblem('Setting SECRET must be set to a secret of your own in production');
  }
  if (production && !env.PUBLIC_URL) {
    throw new ConfigProblem('Setting PUBLIC_URL must be set in production');
  }
  if (env.IMAP_URL && !env.INBOX_ADDRESS) {
    throw new ConfigProblem('Setting INBOX_ADDRESS must be set where IMAP_URL is');
  }
  if (env.INBOX_ADDRESS && env.INBOX_ADDRESS.indexOf('@') > 30) {
    throw new ConfigProblem('Setting INBOX_ADDRESS may have at most 30 characters before the @');
  }
  if (env.CLOCK_SHIFT_MS !== 0 && env.NODE_ENV !== 'test') {
    throw new ConfigProblem('Setting CLOCK_SHIFT_MS is for tests only');
  }
  return {
    env: env.NODE_ENV,
    port: env.PORT,
    host: env.HOST,
    dataDir: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    imapUrl: env.IMAP_URL,
    inboxAddress: env.INBOX_ADDRESS?.toLowerCase(),
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    logLevel: env.LOG_LEVEL,
    demo: env.DEMO ?? !production,
    secret: env.SECRET,
    staffIdleMinutes: env.STAFF_IDLE_MINUTES,
    lettersPerMinute: env.LETTERS_PER_MINUTE,
    metricsToken: env.METRICS_TOKEN,
    trustProxy: env.TRUST_PROXY,
    clockShiftMs: env.CLOCK_SHIFT_MS,
    zone: 'Asia/Seoul',
  };
}
