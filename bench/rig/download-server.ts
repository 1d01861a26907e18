import { Buffer } from 'node:buffer';
import { newGrantToken } from '../../src/core/downloads/grant-token.ts';
import { issueGrant } from '../../src/core/downloads/issue-grant.ts';
import { AgeLocks } from '../../src/infra/age/age-locks.ts';
import { createPageWords } from '../../src/infra/http/page-words.ts';
import { createDownloadRoutes } from '../../src/infra/http/routes/download.ts';
import { createHttpServer, listen } from '../../src/infra/http/server.ts';
import { LocalVault } from '../../src/infra/vault/local-vault.ts';
import { after, DAY, systemClock } from '../../src/kernel/clock.ts';
import { newExportId, newGrantId, parseArchiveId, parsePodUserId } from '../../src/kernel/ids.ts';
import { silentLogger } from '../../src/kernel/log.ts';
import { Secret } from '../../src/kernel/secret.ts';
import { MemoryGrants } from '../../test/core/downloads/memory-grants.ts';

/**
 * The real web server in a process of its own, with one archive of an existing vault. Started by `bench/download.ts`, which
 * it tells the port and the path of the link, and on any message its memory.
 */
const [directory = '', keyHex = '', id = '', sizeBytes = '', sha256 = ''] = process.argv.slice(2);
const now = new Date();
const archive = {
  archiveId: parseArchiveId(id),
  exportId: newExportId(),
  kind: 'photos' as const,
  fileName: 'photos.zip',
  sizeBytes: Number(sizeBytes),
  sha256,
  readyAt: now,
  keepUntil: after(now, DAY),
  receipt: {},
};
const shared = { work: new MemoryGrants(), archives: { forUser: async () => [archive] }, clock: systemClock };
const issued = await issueGrant(
  { ...shared, newGrantId, newGrantToken, publicUrl: '', ttlMs: DAY },
  { podUserId: parsePodUserId(1), speaker: { platform: 'console', id: 'bench' }, locale: 'en' },
);
if (issued.kind !== 'issued') throw new Error('nothing to download');

const chooseWords = createPageWords('UTC');
const events = { transferEnded: () => undefined, archiveUnreadable: () => undefined };
const vault = new LocalVault({ directory, key: new Secret(Buffer.from(keyHex, 'hex')) });
const routes = [
  createDownloadRoutes({ ...shared, vault, events, chooseWords, locks: new AgeLocks(), log: silentLogger }),
];
const app = await createHttpServer({ log: silentLogger, chooseWords, routes, maxRequestsPerMinute: 1e6 });
const { port } = await listen(app, { host: '127.0.0.1', port: 0 });

process.on('message', () => {
  const { rss } = process.memoryUsage();
  process.send?.({ rssBytes: rss, peakBytes: process.resourceUsage().maxRSS * 1_024 });
});
process.on('disconnect', () => process.exit());
process.send?.({ port, path: `${issued.link.reveal()}/photos` });
