import type { Sealer } from '../work/sealer.ts';
import { sealContext } from './case.ts';
import type { Case, CaseStore } from './case.ts';

export interface CaseView {
  readonly found: Case;
  /** How much was said in it. */
  readonly count: number;
  /** The last things that were said, in order. */
  readonly said: readonly { readonly author: string; readonly text: string; readonly saidAt: Date }[];
}

/** The last messages that a member is shown. */
const MAX_SHOWN = 20;

/** A question and what was said in it. */
export async function viewCase(
  { sealer }: { readonly sealer: Sealer },
  tx: { readonly cases: CaseStore },
  id: number,
): Promise<CaseView | undefined> {
  const found = await tx.cases.lock(id);
  if (found === undefined) return undefined;
  const messages = await tx.cases.messages(id);
  const said = messages.slice(-MAX_SHOWN).map(({ author, sealedText, saidAt }) => ({
    author,
    text: sealer.open(sealedText, sealContext(id)),
    saidAt,
  }));
  return { found, count: messages.length, said };
}
