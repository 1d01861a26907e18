import { randomBytes } from 'node:crypto';
import { deriveKey } from '../infra/crypto/keys.ts';
import { createDownloadRoutes } from '../infra/http/routes/download.ts';
import { ownProgressRoutes } from '../infra/http/routes/own-progress.ts';
import { progressRoutes } from '../infra/http/routes/progress.ts';
import { signInRedirectUri, signInRoutes } from '../infra/http/routes/sign-in.ts';
import { createDeskPages } from '../infra/http/routes/staff/desk-routes.ts';
import { createPageWords } from '../infra/http/page-words.ts';
import { createHttpServer, listen } from '../infra/http/server.ts';
import { PodOidcClient } from '../infra/oidc/pod-oidc-client.ts';
import { AuditTable } from '../infra/sql/tables/audit-table.ts';
import { ReadyArchivesTable } from '../infra/sql/tables/ready-archives-table.ts';
import { newSignInId, newWebSessionId } from '../kernel/ids.ts';
import { announceDeps } from './announcements.ts';
import type { Parts } from './compose.ts';
import { deskPlatformsOf } from './desk-platforms.ts';

/** Starts the pages. @returns the port they are on. */
export async function startWeb(parts: Parts, stack: AsyncDisposableStack): Promise<number> {
  const { config, log, database, publicUrl, pod, podHost } = parts;
  const chooseWords = createPageWords(config.pod.timeZone);
  const oidc = new PodOidcClient({
    ...parts,
    podUrl: new URL(`${config.pod.url}/`),
    // What people read on the pod's consent page.
    clientName: `Pappus (${publicUrl.host})`,
    redirectUri: signInRedirectUri(publicUrl),
    ...(config.pod.oidcClient && { fixedClient: config.pod.oidcClient }),
  });
  const formOrigins = [new URL(config.pod.url).origin];
  const announcing = announceDeps(parts, await deskPlatformsOf(parts));
  const team = createDeskPages(
    {
      ...parts,
      ...parts.staff,
      ...announcing,
      podUsers: pod,
      oidc,
      formKey: deriveKey(config.masterKey, 'staff forms'),
      randomBytes,
      newSignInId,
      newWebSessionId,
      chooseWords,
      record: () => new AuditTable(database.executor).all(),
    },
    { formOrigins },
  );
  const signIn = signInRoutes({
    deps: { ...parts, oidc, podUsers: pod, podHost, randomBytes },
    chooseWords,
    publicUrl,
    comeBackElsewhere: team.comeBack,
  });
  const downloads = createDownloadRoutes({
    ...parts,
    chooseWords,
    archives: new ReadyArchivesTable(database.executor),
  });
  const progress = progressRoutes({ ...parts, pod: parts.staff.pod, timeZone: config.pod.timeZone, chooseWords });
  const ownProgress = ownProgressRoutes({ ...parts, chooseWords, live: config.livePages });
  const app = await createHttpServer({
    log,
    chooseWords,
    routes: [signIn, downloads, progress, ownProgress, team.routes],
    trustProxy: config.web.behindProxy,
    // The form that leaves for the pod ends there after a redirect.
    formOrigins,
  });
  const server = stack.use(await listen(app, { ...config.web, drainMs: config.drainMs }));
  return server.port;
}
