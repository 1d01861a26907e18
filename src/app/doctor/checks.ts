import type { Config } from '../../config/config.ts';
import type { PlaceLooks } from '../place-looks.ts';
import { uploadsDirectoryCheck, webArchiveCheck } from './archive-checks.ts';
import type { UploadsDirectoryDeps, WebArchiveDeps } from './archive-checks.ts';
import { announcementChecks } from './announcement-checks.ts';
import type { Check } from './check.ts';
import { clockCheck } from './clock-check.ts';
import type { ClockDeps } from './clock-check.ts';
import {
  discordApplicationCheck,
  discordCommandsCheck,
  discordIntentsCheck,
  discordSessionsCheck,
  discordTokenCheck,
  discordUserInstallCheck,
} from './discord-checks.ts';
import type { DiscordDeps } from './discord-checks.ts';
import { matrixEncryptionCheck, matrixHomeserverCheck, matrixLoginCheck } from './matrix-checks.ts';
import type { MatrixDeps } from './matrix-checks.ts';
import { memoryCheck, nodeCheck, openFilesCheck } from './machine-checks.ts';
import type { MachineDeps } from './machine-checks.ts';
import { databaseRoomCheck, ownDatabaseCheck, ownTablesCheck } from './own-database-checks.ts';
import type { DatabaseRoomDeps, OwnDatabaseDeps } from './own-database-checks.ts';
import { marksCheck, podDatabaseCheck, podRightsCheck, podSpareRightsCheck } from './pod-database-checks.ts';
import type { MarksDeps } from './pod-database-checks.ts';
import { mailRightCheck, mailServerCheck } from './mail-checks.ts';
import type { MailServerDeps } from './mail-checks.ts';
import { podDoorsCheck, podWebCheck } from './pod-web-checks.ts';
import type { PodDoorsDeps, PodWebDeps } from './pod-web-checks.ts';
import { publicUrlCheck } from './public-url-check.ts';
import type { PublicUrlDeps } from './public-url-check.ts';
import { podRedisCheck, podRedisMemoryCheck, queueRedisCheck, queueRedisMemoryCheck } from './redis-checks.ts';
import type { PodRedisDeps, QueueRedisDeps } from './redis-checks.ts';
import { deadJobsCheck, exportQueueCheck, sidekiqCheck, throttleCheck, waitingWorkCheck } from './sidekiq-checks.ts';
import type { SidekiqDeps } from './sidekiq-checks.ts';
import { registrationCheck, signInCheck } from './sign-in-checks.ts';
import type { SignInDeps } from './sign-in-checks.ts';
import { sunsetCheck } from './sunset-check.ts';
import type { SunsetDeps } from './sunset-check.ts';
import { masterKeyCheck, vaultCheck, vaultRoomCheck } from './vault-checks.ts';
import type { MasterKeyDeps, VaultDeps } from './vault-checks.ts';

export type DoctorDeps = MachineDeps &
  OwnDatabaseDeps &
  DatabaseRoomDeps &
  QueueRedisDeps &
  MarksDeps &
  PodRedisDeps &
  SidekiqDeps &
  UploadsDirectoryDeps &
  WebArchiveDeps &
  PodWebDeps &
  PodDoorsDeps &
  SignInDeps &
  VaultDeps &
  MasterKeyDeps &
  PublicUrlDeps &
  MailServerDeps &
  SunsetDeps &
  MatrixDeps &
  DiscordDeps &
  PlaceLooks &
  ClockDeps;

const DISCORD_CHECKS: readonly Check<DoctorDeps>[] = [
  discordTokenCheck,
  discordApplicationCheck,
  discordIntentsCheck,
  discordUserInstallCheck,
  discordSessionsCheck,
  discordCommandsCheck,
];

/** Every check that fits this configuration, in the order of the report. One line each. */
export function checksFor({
  databaseUrl,
  redisUrl,
  pod,
  codeMail,
  sunset,
  matrix,
  discord,
  announcements,
}: Config): readonly Check<DoctorDeps>[] {
  return [
    nodeCheck,
    memoryCheck,
    openFilesCheck,
    ownDatabaseCheck,
    ownTablesCheck,
    ...(databaseUrl === undefined ? [databaseRoomCheck] : []),
    ...(redisUrl === undefined ? [] : [queueRedisCheck, queueRedisMemoryCheck]),
    vaultCheck,
    vaultRoomCheck,
    masterKeyCheck,
    publicUrlCheck,
    podDatabaseCheck,
    podRightsCheck,
    podSpareRightsCheck,
    ...(pod.redisUrl === undefined ? [] : [podRedisCheck, podRedisMemoryCheck]),
    // The simulated pod can do without a Sidekiq.
    ...(pod.redisUrl === undefined
      ? []
      : [sidekiqCheck, exportQueueCheck, throttleCheck, waitingWorkCheck, deadJobsCheck, marksCheck]),
    pod.uploadsDirectory === undefined ? webArchiveCheck : uploadsDirectoryCheck,
    podWebCheck,
    podDoorsCheck,
    signInCheck,
    registrationCheck,
    ...(codeMail === undefined ? [] : [mailServerCheck, mailRightCheck]),
    ...(sunset.account === undefined ? [] : [sunsetCheck]),
    ...(matrix === undefined ? [] : [matrixHomeserverCheck, matrixLoginCheck, matrixEncryptionCheck]),
    ...(discord === undefined ? [] : DISCORD_CHECKS),
    ...announcementChecks(announcements),
    clockCheck,
  ];
}
