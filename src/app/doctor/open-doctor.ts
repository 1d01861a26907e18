import type { DiscordSurvey } from '../../../adapters/discord/survey.ts';
import type { Config } from '../../config/config.ts';
import { podHostOf } from '../../core/identity/pod-host.ts';
import { PodAccessError } from '../../core/pods/pod-access.ts';
import type { PodAccess } from '../../core/pods/pod-access.ts';
import { openMessage } from '../../core/conversation/sealed-message.ts';
import type { Sealer } from '../../core/work/sealer.ts';
import { deriveKey } from '../../infra/crypto/keys.ts';
import { SealedBox } from '../../infra/crypto/sealed-box.ts';
import { surveyPublicUrl } from '../../infra/http/public-survey.ts';
import { signInRedirectUri } from '../../infra/http/routes/sign-in.ts';
import { largestFileBytes, surveyDirectory } from '../../infra/machine/directory-survey.ts';
import { surveyMachine } from '../../infra/machine/machine-survey.ts';
import { CLIENT_SECRET_CONTEXT } from '../../infra/oidc/client-keeper.ts';
import type { PodProvider } from '../../infra/oidc/pod-discovery.ts';
import { surveyProvider, surveyRegistration } from '../../infra/oidc/sign-in-survey.ts';
import { PodAccessTokens } from '../../infra/oidc/pod-access-tokens.ts';
import { SmtpMailer } from '../../infra/mail/smtp-mailer.ts';
import { SqlUnitOfWork } from '../../infra/sql/sql-unit-of-work.ts';
import { systemClock } from '../../kernel/clock.ts';
import { surveyDatabase } from '../../infra/sql/database-survey.ts';
import { findSealedSamples } from '../../infra/sql/sealed-samples.ts';
import { PodClientsTable } from '../../infra/sql/tables/pod-clients-table.ts';
import { LocalVault } from '../../infra/vault/local-vault.ts';
import { tryVault, tryVaultKey } from '../../infra/vault/vault-survey.ts';
import { embeddedDirectory, vaultDirectory } from '../compose.ts';
import { discordCommands } from '../discord-commands.ts';
import { findMatrixLogin, matrixDirectory } from '../matrix.ts';
import { createPlaceLooks } from '../place-looks.ts';
import { sunsetAccountOf } from '../sunset.ts';
import { bindTables } from '../tables.ts';
import type { DoctorDeps } from './checks.ts';
import { once } from './once.ts';
import { openOwnDatabase } from './open-own-database.ts';
import type { OwnDatabase } from './open-own-database.ts';
import { openPodLooks } from './open-pod-looks.ts';
import type { KeyTrial } from './vault-checks.ts';

const NOTHING_TRIED: KeyTrial = { opened: 0, refused: 0 };

/**
 * Opens everything that the checks look at. Every look is taken once, however many checks ask for it.
 *
 * @param stack - What was opened goes onto it.
 * @param signal - Ends looks that are shared.
 */
export async function openDoctor(
  config: Config,
  stack: AsyncDisposableStack,
  signal: AbortSignal,
): Promise<DoctorDeps> {
  const own = await openOwnDatabase(config, stack);
  const { web, maxArchiveBytes, pod } = config;
  const publicUrl = new URL(`${config.publicUrl}/`);
  const vault = new LocalVault({
    directory: vaultDirectory(config.dataDirectory),
    key: deriveKey(config.masterKey, 'vault'),
  });
  const sealer = new SealedBox(deriveKey(config.masterKey, 'seal'));
  const lookAtVault = async () => surveyDirectory(vaultDirectory(config.dataDirectory));
  const ownDatabase = once(async () => lookAtOwn(own));
  const sunsetAccess = once(async () => openSunsetAccess(config, own, sealer));
  return {
    ...openPodLooks(config, stack, signal),
    ...createPlaceLooks(config, {
      findMatrixLogin: once(async () => findMatrixLogin(config, sealer, signal)),
      sunsetAccess,
    }),
    ownDatabase,
    isEmbedded: config.databaseUrl === undefined,
    connections: config.databaseConnections,
    machine: surveyMachine,
    databaseDirectory: async () => surveyDirectory(embeddedDirectory(config.dataDirectory)),
    largestArchiveBytes: async (limit) => largestFileBytes(pod.uploadsDirectory ?? '', limit),
    uploadsDirectory: async () => surveyDirectory(pod.uploadsDirectory ?? ''),
    vaultDirectory: lookAtVault,
    tryVault: async (limit) => tryVault(vault, limit),
    tryVaultKey: async () => ((await lookAtVault()).kind === 'there' ? tryVaultKey(vault) : NOTHING_TRIED),
    trySealKey: async () => trySealKey(own, sealer, (await ownDatabase()).kind),
    maxArchiveBytes,
    publicUrl,
    localUrl: web.port === 0 ? undefined : new URL(`http://${hostOf(web.host)}:${web.port}/`),
    whoAnswers: async (origin, limit) => surveyPublicUrl(origin, pod.timeoutMs, limit),
    provider: once(async () => surveyProvider(new URL(`${pod.url}/`), signal)),
    needsAddresses: config.codeMail !== undefined,
    tryMailServer: async () => {
      if (config.codeMail) await new SmtpMailer(config.codeMail).check();
    },
    trySunset: async (limit) => void (await (await sunsetAccess()).token(limit)),
    matrix: once(async () => lookAtMatrix(config, sealer, signal)),
    discord: once(async () => lookAtDiscord(config, signal)),
    hasFixedClient: pod.oidcClient !== undefined,
    registration: async (provider, limit) =>
      lookUpRegistration(own, await ownDatabase(), { provider, redirectUri: signInRedirectUri(publicUrl) }, limit),
  };
}

async function lookAtOwn(own: OwnDatabase): Promise<Awaited<ReturnType<DoctorDeps['ownDatabase']>>> {
  if (own.kind === 'not-made-yet') return own;
  return own.kind === 'broken' ? { kind: 'unreachable', code: own.code } : surveyDatabase(own.database);
}

async function lookUpRegistration(
  own: OwnDatabase,
  survey: Awaited<ReturnType<DoctorDeps['ownDatabase']>>,
  { provider, redirectUri }: { readonly provider: PodProvider; readonly redirectUri: string },
  signal: AbortSignal,
) {
  if (survey.kind === 'unreachable') return undefined;
  const remembers = own.kind === 'open' && survey.kind === 'reached' && survey.hasTables;
  const clients = remembers ? new PodClientsTable(own.database.executor) : { find: async () => undefined };
  return surveyRegistration(clients, provider, redirectUri, signal);
}

/** @throws {@link PodAccessError} when nobody has logged in. */
function openSunsetAccess(config: Config, own: OwnDatabase, sealer: Sealer): PodAccess {
  const podUrl = new URL(`${config.pod.url}/`);
  const account = sunsetAccountOf({ config, podHost: podHostOf(podUrl) });
  if (own.kind !== 'open' || account === undefined) throw new PodAccessError('missing');
  const clock = systemClock;
  const work = new SqlUnitOfWork(own.database.executor, (tx) => bindTables(tx, clock));
  return new PodAccessTokens({ work, sealer, clock, podUrl, account });
}

async function lookAtMatrix(config: Config, sealer: Sealer, signal: AbortSignal) {
  const { surveyMatrix } = await import('../../../adapters/matrix/index.ts');
  const homeserverUrl = config.matrix?.homeserverUrl ?? '';
  const findLogin = async () => findMatrixLogin(config, sealer, signal);
  return surveyMatrix({ homeserverUrl, directory: matrixDirectory(config.dataDirectory), findLogin }, signal);
}

async function lookAtDiscord({ discord, codeMail }: Config, signal: AbortSignal): Promise<DiscordSurvey> {
  // Nobody asks where Discord is off.
  if (discord === undefined) return { kind: 'refused' };
  const { surveyDiscord } = await import('../../../adapters/discord/survey.ts');
  return surveyDiscord(discord, discordCommands({ sendsCodes: codeMail !== undefined }), signal);
}

async function trySealKey(
  own: OwnDatabase,
  sealer: Sealer,
  state: Awaited<ReturnType<DoctorDeps['ownDatabase']>>['kind'],
): Promise<KeyTrial | undefined> {
  if (state === 'unreachable') return undefined;
  if (own.kind !== 'open') return NOTHING_TRIED;
  const { clientSecret, reply } = await findSealedSamples(own.database.executor);
  const trials = [
    ...(clientSecret === undefined ? [] : [() => sealer.open(clientSecret, CLIENT_SECRET_CONTEXT)]),
    ...(reply === undefined ? [] : [() => openMessage(sealer, reply.id, reply.sealed)]),
  ];
  const opened = trials.filter(works).length;
  return { opened, refused: trials.length - opened };
}

function works(open: () => unknown): boolean {
  try {
    open();
    return true;
  } catch {
    return false;
  }
}

/** Where to knock at a server that listens on every address. */
function hostOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
