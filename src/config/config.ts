import { z } from 'zod';
import { DAY, HOUR, MINUTE, SECOND } from '../kernel/clock.ts';
import { ConfigError } from './errors.ts';
import { dailySpans, minutesLeft } from './daily-spans.ts';
import { announcementConfigOf, announcementFields, findPaceFaults, findPlaceFaults } from './announcements.ts';
import { discordConfigOf, discordFields } from './discord.ts';
import { findMatrixFaults, matrixConfigOf, matrixFields } from './matrix.ts';
import { staffConfigOf, staffFields } from './staff.ts';
import {
  day,
  key32,
  listOf,
  mailbox,
  oneOf,
  optional,
  origin,
  podAccount,
  required,
  secretText,
  secretUrl,
  text,
  timeZone,
  url,
  wholeNumber,
  withDefault,
  yesOrNo,
} from './fields.ts';

const GIB = 1024 ** 3;

/** Every variable with its meaning, unit and default stands in `.env.example`; a test holds the two together. */
export const envSchema = z.object({
  ROLES: withDefault(listOf('chat', 'worker', 'web'), 'chat,worker,web'),
  MASTER_KEY: required(key32),
  PUBLIC_URL: required(origin),
  DATA_DIRECTORY: withDefault(text, './data'),
  DATABASE_URL: optional(secretUrl('postgres://', 'postgresql://')),
  DATABASE_CONNECTIONS: withDefault(wholeNumber(2, 200), '10'),
  REDIS_URL: optional(secretUrl('redis://', 'rediss://', '/')),

  POD_URL: required(url('https://', 'http://')),
  POD_DATABASE_URL: required(secretUrl('postgres://', 'postgresql://', 'mysql://', 'mariadb://', 'mysql2://')),
  POD_REDIS_URL: optional(secretUrl('redis://', 'rediss://', '/')),
  POD_SIMULATED: withDefault(yesOrNo, 'no'),
  POD_UPLOADS_DIRECTORY: optional(text),
  POD_OIDC_CLIENT_ID: optional(text),
  POD_OIDC_CLIENT_SECRET: optional(secretText),
  POD_TIMEOUT_SECONDS: withDefault(wholeNumber(1, 120), '5'),
  POD_CLOSES_ON: optional(day),
  POD_TIME_ZONE: withDefault(timeZone, 'UTC'),

  EXPORT_BUDGET: withDefault(wholeNumber(1, 4), '1'),
  EXPORT_SPACING_SECONDS: withDefault(wholeNumber(0, 3_600), '5'),
  EXPORT_WATCH_MILLISECONDS: withDefault(wholeNumber(10, 10_000), '200'),
  EXPORT_QUIET_HOURS: withDefault(dailySpans, 'none'),
  EXPORT_NIGHT_HOURS: withDefault(dailySpans, '01:00-06:00'),
  EXPORT_NIGHT_ABOVE_ROWS: withDefault(wholeNumber(0, 1_000_000_000), '100000'),
  BRAKE_QUEUE_LATENCY_SECONDS: withDefault(wholeNumber(0, 86_400), '60'),
  BRAKE_RESPONSE_SECONDS: withDefault(wholeNumber(0, 120), '4'),
  BRAKE_FREE_MEMORY_PERCENT: withDefault(wholeNumber(0, 90), '10'),
  BRAKE_FAILURES: withDefault(wholeNumber(0, 1_000), '3'),
  BRAKE_CALM_SECONDS: withDefault(wholeNumber(0, 86_400), '60'),
  BRAKE_LOOK_SECONDS: withDefault(wholeNumber(1, 10), '10'),
  EXPORT_FRESH_HOURS: withDefault(wholeNumber(0, 336), '24'),
  EXPORT_JOB_MISSING_SECONDS: withDefault(wholeNumber(1, 3_600), '25'),
  EXPORT_HANGS_AFTER_MINUTES: withDefault(wholeNumber(1, 10_080), '360'),
  ARCHIVE_MAX_GIB: withDefault(wholeNumber(1, 1_000), '20'),
  ARCHIVE_MAX_UNPACKED_GIB: withDefault(wholeNumber(1, 10_000), '100'),
  ARCHIVE_KEEP_DAYS: withDefault(wholeNumber(1, 3_650), '30'),
  ERASE_ALL_AFTER_DAYS: withDefault(wholeNumber(0, 3_650), '90'),
  DOWNLOAD_TTL_HOURS: withDefault(wholeNumber(1, 2_160), '336'),

  SMTP_URL: optional(secretUrl('smtp://', 'smtps://')),
  MAIL_FROM: optional(mailbox),
  CODE_MAILS_PER_SPEAKER_HOUR: withDefault(wholeNumber(1, 100), '5'),
  CODE_MAILS_PER_ACCOUNT_DAY: withDefault(wholeNumber(1, 100), '5'),
  CODE_MAILS_PER_HOUR: withDefault(wholeNumber(1, 100_000), '300'),

  WEB_HOST: withDefault(text, '127.0.0.1'),
  WEB_PORT: withDefault(wholeNumber(0, 65_535), '8080'),
  WEB_BEHIND_PROXY: withDefault(yesOrNo, 'no'),
  LIVE_PAGES_MAX: withDefault(wholeNumber(0, 10_000), '500'),
  LIVE_PAGES_PER_ADDRESS: withDefault(wholeNumber(1, 10_000), '10'),
  LIVE_PAGES_LOOK_SECONDS: withDefault(wholeNumber(1, 300), '3'),
  OPERATIONS_HOST: withDefault(text, '127.0.0.1'),
  OPERATIONS_PORT: withDefault(wholeNumber(0, 65_535), '9464'),

  SUNSET_ACCOUNT: optional(podAccount),
  SUNSET_POLL_SECONDS: withDefault(wholeNumber(1, 3_600), '10'),

  ...matrixFields,
  ...discordFields,
  ...staffFields,
  ...announcementFields,

  CONSOLE: withDefault(oneOf('off', 'text', 'json'), 'off'),
  CHAT_MESSAGES_PER_MINUTE: withDefault(wholeNumber(1, 1_000), '20'),
  DESTINATION_CHECKS: withDefault(yesOrNo, 'yes'),
  LOG_LEVEL: withDefault(oneOf('debug', 'info', 'warn', 'error'), 'info'),
  QUEUE_LOCK_SECONDS: withDefault(wholeNumber(1, 600), '15'),
  QUEUE_FORGOTTEN_SECONDS: withDefault(wholeNumber(1, 3_600), '60'),
  STOP_DRAIN_SECONDS: withDefault(wholeNumber(0, 3_600), '20'),
});

type Env = z.output<typeof envSchema>;
export type Role = 'chat' | 'worker' | 'web';
export type Config = ReturnType<typeof toConfig>;

type RawEnv = Readonly<Record<string, string | undefined>>;

/** @throws {@link ConfigError} listing every fault at once, by name and never by value. */
export function readConfig(env: RawEnv): Config {
  const parsed = envSchema.safeParse(env);
  const issues = parsed.error?.issues ?? [];
  const faults = [
    ...issues.map(({ path, message }) => `${path.slice(0, 1).join('')} ${sayMissing(message)}`),
    ...findHalfSet(env),
  ];
  if (parsed.success) {
    const isSet = (name: string) => Boolean(env[name]);
    faults.push(
      ...findNoTimeLeft(parsed.data),
      ...findGreed(parsed.data),
      ...findHaste(parsed.data),
      ...findPlaceFaults(parsed.data, isSet),
    );
  }
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  return toConfig(parsed.data);
}

/** Faults that lie between variables. */
function findHalfSet(env: RawEnv): readonly string[] {
  const isSet = (name: string) => Boolean(env[name]);
  const faults: string[] = [];
  if (env['POD_SIMULATED'] !== 'yes' && !isSet('POD_REDIS_URL')) {
    faults.push('POD_REDIS_URL is missing: the pod takes export jobs from its Redis');
  }
  if (env['POD_SIMULATED'] === 'yes' && !isSet('POD_REDIS_URL') && env['POD_DATABASE_URL']?.startsWith('m') === true) {
    faults.push('POD_REDIS_URL is missing: a simulated pod does without Redis only on PostgreSQL');
  }
  if (isSet('POD_OIDC_CLIENT_ID') !== isSet('POD_OIDC_CLIENT_SECRET')) {
    faults.push('POD_OIDC_CLIENT_ID and POD_OIDC_CLIENT_SECRET go together: set both or neither');
  }
  if (isSet('SMTP_URL') !== isSet('MAIL_FROM')) {
    faults.push('SMTP_URL and MAIL_FROM go together: set both, or neither where no codes are sent by e-mail');
  }
  if (!isSet('DATABASE_URL') && isSet('ROLES') && new Set(env['ROLES']?.split(',')).size < 3) {
    faults.push('DATABASE_URL is missing: roles in several processes need one PostgreSQL that all can reach');
  }
  if (isElsewhere(env['SUNSET_ACCOUNT'], env['POD_URL'])) {
    faults.push('SUNSET_ACCOUNT must be an account of the pod at POD_URL');
  }
  if (env['PUBLIC_URL']?.startsWith('http://') && env['POD_URL']?.startsWith('https://')) {
    faults.push('PUBLIC_URL must begin with https:// because download links are secrets');
  }
  return [...faults, ...findMatrixFaults(isSet)];
}

/** Hours that leave no time of the day in which anything could be handed to the pod. */
function findNoTimeLeft({ EXPORT_QUIET_HOURS: quiet, EXPORT_NIGHT_HOURS: night }: Env): readonly string[] {
  const faults: string[] = [];
  if (minutesLeft(quiet) === 0) faults.push('EXPORT_QUIET_HOURS leave no time of the day for an export');
  else if (night.length > 0 && minutesLeft(quiet, night) === 0) {
    faults.push('EXPORT_NIGHT_HOURS lie in EXPORT_QUIET_HOURS: very large accounts would never have their turn');
  }
  return faults;
}

/** Announcements that would leave no message to answer people with. */
function findGreed(env: Env): readonly string[] {
  if (env.MATRIX_HOMESERVER === undefined) return [];
  const perMinute = env.MATRIX_MESSAGES_PER_MINUTE;
  const limit = { variable: 'MATRIX_MESSAGES_PER_MINUTE', perMinute };
  return findPaceFaults(env.ANNOUNCE_PER_MINUTE, new Map([['matrix', limit]]));
}

/** Everybody is forgotten before the archives have been kept as long as people are told. */
function findHaste({ ERASE_ALL_AFTER_DAYS: all, ARCHIVE_KEEP_DAYS: archives }: Env): readonly string[] {
  return all < archives ? ['ERASE_ALL_AFTER_DAYS must not be less than ARCHIVE_KEEP_DAYS'] : [];
}

/** Whether a diaspora* ID names another pod than the one at this address. */
function isElsewhere(account = '', podUrl = ''): boolean {
  const [, host] = account.toLowerCase().split('@');
  return host !== undefined && URL.canParse(podUrl) && host !== new URL(podUrl).host.replace(/^www\./u, '');
}

function sayMissing(message: string): string {
  return message.startsWith('Invalid input') ? 'is missing' : message;
}

function toConfig(env: Env) {
  return Object.freeze({
    roles: env.ROLES,
    masterKey: env.MASTER_KEY,
    publicUrl: env.PUBLIC_URL,
    dataDirectory: env.DATA_DIRECTORY,
    databaseUrl: env.DATABASE_URL,
    databaseConnections: env.DATABASE_CONNECTIONS,
    redisUrl: env.REDIS_URL,
    pod: Object.freeze({
      url: env.POD_URL,
      databaseUrl: env.POD_DATABASE_URL,
      redisUrl: env.POD_REDIS_URL,
      simulated: env.POD_SIMULATED,
      uploadsDirectory: env.POD_UPLOADS_DIRECTORY,
      oidcClient:
        env.POD_OIDC_CLIENT_ID !== undefined && env.POD_OIDC_CLIENT_SECRET !== undefined
          ? { clientId: env.POD_OIDC_CLIENT_ID, clientSecret: env.POD_OIDC_CLIENT_SECRET }
          : undefined,
      timeoutMs: env.POD_TIMEOUT_SECONDS * SECOND,
      closesOn: env.POD_CLOSES_ON,
      timeZone: env.POD_TIME_ZONE,
    }),
    pace: Object.freeze({
      budget: env.EXPORT_BUDGET,
      spacingMs: env.EXPORT_SPACING_SECONDS * SECOND,
      hours: Object.freeze({
        timeZone: env.POD_TIME_ZONE,
        quiet: env.EXPORT_QUIET_HOURS,
        night: env.EXPORT_NIGHT_ABOVE_ROWS === 0 ? [] : env.EXPORT_NIGHT_HOURS,
        nightAboveRows: env.EXPORT_NIGHT_ABOVE_ROWS,
      }),
    }),
    watchFloorMs: env.EXPORT_WATCH_MILLISECONDS,
    brake: Object.freeze({
      lookEveryMs: env.BRAKE_LOOK_SECONDS * SECOND,
      limits: Object.freeze({
        queueLatencyMs: env.BRAKE_QUEUE_LATENCY_SECONDS * SECOND,
        responseMs: env.BRAKE_RESPONSE_SECONDS * SECOND,
        freeMemory: env.BRAKE_FREE_MEMORY_PERCENT / 100,
        failures: env.BRAKE_FAILURES,
        calmMs: env.BRAKE_CALM_SECONDS * SECOND,
      }),
    }),
    freshArchiveMs: env.EXPORT_FRESH_HOURS * HOUR,
    jobMissingMs: env.EXPORT_JOB_MISSING_SECONDS * SECOND,
    hangsAfterMs: env.EXPORT_HANGS_AFTER_MINUTES * MINUTE,
    maxArchiveBytes: env.ARCHIVE_MAX_GIB * GIB,
    maxUnpackedBytes: env.ARCHIVE_MAX_UNPACKED_GIB * GIB,
    archiveKeepMs: env.ARCHIVE_KEEP_DAYS * DAY,
    eraseAllAfterMs: env.ERASE_ALL_AFTER_DAYS * DAY,
    downloadTtlMs: env.DOWNLOAD_TTL_HOURS * HOUR,
    codeMail:
      env.SMTP_URL !== undefined && env.MAIL_FROM !== undefined
        ? Object.freeze({
            smtpUrl: env.SMTP_URL,
            from: env.MAIL_FROM,
            limits: Object.freeze({
              perSpeaker: env.CODE_MAILS_PER_SPEAKER_HOUR,
              perAccount: env.CODE_MAILS_PER_ACCOUNT_DAY,
              overall: env.CODE_MAILS_PER_HOUR,
            }),
          })
        : undefined,
    web: Object.freeze({ host: env.WEB_HOST, port: env.WEB_PORT, behindProxy: env.WEB_BEHIND_PROXY }),
    livePages: Object.freeze({
      maxCount: env.LIVE_PAGES_MAX,
      maxPerAddress: env.LIVE_PAGES_PER_ADDRESS,
      everyMs: env.LIVE_PAGES_LOOK_SECONDS * SECOND,
    }),
    operations: Object.freeze({ host: env.OPERATIONS_HOST, port: env.OPERATIONS_PORT }),
    sunset: Object.freeze({ account: env.SUNSET_ACCOUNT, pollMs: env.SUNSET_POLL_SECONDS * SECOND }),
    matrix: matrixConfigOf(env),
    discord: discordConfigOf(env),
    staff: staffConfigOf(env),
    announcements: announcementConfigOf(env),
    alertLimits: Object.freeze({
      waitingMs: env.ALERT_WAITING_HOURS * HOUR,
      freeVault: env.ALERT_VAULT_FREE_PERCENT / 100,
    }),
    console: env.CONSOLE,
    /** Whether pods that people may move to are looked at. */
    looksOutside: env.DESTINATION_CHECKS,
    messagesPerMinute: env.CHAT_MESSAGES_PER_MINUTE,
    logLevel: env.LOG_LEVEL,
    queue: Object.freeze({
      lockMs: env.QUEUE_LOCK_SECONDS * SECOND,
      forgottenMs: env.QUEUE_FORGOTTEN_SECONDS * SECOND,
    }),
    drainMs: env.STOP_DRAIN_SECONDS * SECOND,
  });
}
