import { z } from 'zod';
import type { Block } from '../../core/chat/reply.ts';
import type { WebSessionStore } from '../../core/staff/web-session.ts';
import type { Sealer } from '../../core/work/sealer.ts';
import type { UnitOfWork } from '../../core/work/unit-of-work.ts';
import type { WebSessionId } from '../../kernel/ids.ts';

type Tables = { readonly webSessions: Pick<WebSessionStore, 'keepNotice' | 'takeNotice'> };

/** What came of a form, as far as a page shows it. */
export type NoticeBlock = Extract<Block, { readonly kind: 'headline' | 'paragraph' | 'warning' | 'list' }>;

const noticeSchema = z.array(
  z.union([
    z.object({ kind: z.enum(['headline', 'paragraph', 'warning']), text: z.string() }),
    z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  ]),
);

/** Keeps what came of a form for the page that the browser is sent to. */
export async function keepNotice(
  sealer: Sealer,
  tx: Tables,
  session: WebSessionId,
  blocks: readonly Block[],
): Promise<void> {
  const shown = noticeSchema.parse(blocks.filter(({ kind }) => kind !== 'facts' && kind !== 'progress'));
  await tx.webSessions.keepNotice(session, sealer.seal(JSON.stringify(shown), contextOf(session)));
}

/** Takes it out: it is shown once. */
export async function takeNotice(
  { work, sealer }: { readonly work: UnitOfWork<Tables>; readonly sealer: Sealer },
  session: WebSessionId,
): Promise<readonly NoticeBlock[] | undefined> {
  const sealed = await work.transact((tx) => tx.webSessions.takeNotice(session));
  return sealed === undefined ? undefined : noticeSchema.parse(JSON.parse(sealer.open(sealed, contextOf(session))));
}

function contextOf(session: WebSessionId): string {
  return `staff_sessions.notice ${session}`;
}
