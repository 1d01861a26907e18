import type { PodUserId } from '../../kernel/ids.ts';
import type { Link } from '../identity/link.ts';
import type { MovingAnswer } from '../i18n/command-words.ts';
import type { Words } from '../i18n/words.ts';
import { answerStep, openGuide } from '../moving/guide.ts';
import type { GuideDeps, GuideStep, GuideTables, StepAnswer } from '../moving/guide.ts';
import type { Route } from '../moving/steps.ts';
import type { Answer } from './answer.ts';
import type { Desk, PodFacts } from './desk.ts';
import { helperBlocks } from './destination-answers.ts';
import { stepAnswer } from './moving-answers.ts';
import { proveFirst } from './prove-first.ts';
import type { ProveFirstDeps } from './prove-first.ts';
import type { Asker } from './route.ts';
import { answerDestination } from './tell-destination.ts';
import type { AnswerDestinationDeps } from './tell-destination.ts';
import { frozenAnswer } from './stop-answers.ts';

/** The use-cases of moving on. */
export interface MovingDesk<Tx> {
  /** The step that somebody is at on this route; they set out on it if they have not. */
  open(tx: Tx, input: { readonly podUserId: PodUserId; readonly route: Route }): Promise<GuideStep>;
  /** @returns `undefined` when they have not set out. */
  answer(tx: Tx, input: StepAnswer & { readonly podUserId: PodUserId }): Promise<GuideStep | undefined>;
  /** Keeps the pod that somebody has in mind. */
  noteHost(tx: Tx, podUserId: PodUserId, host: string): Promise<void>;
}

/** The use-cases, each taking part in the transaction it is given. */
export function createMovingDesk<Tx extends GuideTables>(deps: GuideDeps<Tx>): MovingDesk<Tx> {
  return {
    open: (tx, input) => openGuide(deps, tx, input),
    answer: (tx, input) => answerStep(deps, tx, input),
    noteHost: (tx, podUserId, host) => tx.moving.noteHost(podUserId, host, deps.clock.now()),
  };
}

interface StepDeps<Tx> {
  readonly pod: PodFacts;
  readonly desk: Pick<Desk<Tx>, 'moving' | 'destinations'>;
}

interface MovingDeps<Tx> extends ProveFirstDeps<Tx>, AnswerDestinationDeps<Tx> {
  readonly desk: ProveFirstDeps<Tx>['desk'] & AnswerDestinationDeps<Tx>['desk'];
}

/**
 * How to move to another pod: what the one is that is named, or else the step that the asker is at, once it is known whose
 * steps they are.
 */
export async function migrate<Tx>(
  deps: MovingDeps<Tx>,
  tx: Tx,
  { asker, host }: { readonly asker: Asker; readonly host: string | undefined },
): Promise<Answer> {
  if (host !== undefined) return answerDestination(deps, tx, { asker, host });
  const { link } = asker;
  if (link === undefined) return proveFirst(deps, tx, { asker, wanted: 'migrate' });
  if (await isShut(deps, tx, asker)) return frozenAnswer(asker.words, false);
  return showStep(deps, tx, { words: asker.words, link, route: 'move' });
}

/** An answer to a step. @returns `undefined` for somebody who has not set out, who must have meant something else. */
export async function moveOn<Tx>(
  deps: MovingDeps<Tx>,
  tx: Tx,
  { asker, answer, at }: { readonly asker: Asker; readonly answer: MovingAnswer; readonly at: number | undefined },
): Promise<Answer | undefined> {
  const { link, words } = asker;
  if (link === undefined) return answer === 'keep' ? proveFirst(deps, tx, { asker, wanted: 'keep' }) : undefined;
  if (await isShut(deps, tx, asker)) return frozenAnswer(words, false);
  if (answer === 'keep') return showStep(deps, tx, { words, link, route: 'keep' });
  const step = await deps.desk.moving.answer(tx, { podUserId: link.podUserId, answer, at });
  return step && stepFor(deps, tx, { words, step });
}

/** Where somebody is on their way, and what comes next. */
export async function showStep<Tx>(
  deps: StepDeps<Tx>,
  tx: Tx,
  { words, link, route }: { readonly words: Words; readonly link: Link; readonly route: Route },
): Promise<Answer> {
  return stepFor(deps, tx, { words, step: await deps.desk.moving.open(tx, { podUserId: link.podUserId, route }) });
}

/** The step, with the pods that have offered to take people in where one is chosen. */
async function stepFor<Tx>(
  { desk, pod }: StepDeps<Tx>,
  tx: Tx,
  { words, step }: { readonly words: Words; readonly step: GuideStep },
): Promise<Answer> {
  const answer = stepAnswer(words, pod, step);
  if (step.key !== 'choose') return answer;
  const [progress, ...others] = answer.reply.blocks;
  const helpers = helperBlocks(words, await desk.destinations.helpers(tx));
  return { ...answer, reply: { ...answer.reply, blocks: [...(progress ? [progress] : []), ...helpers, ...others] } };
}

/** Whoever cannot be the owner learns nothing of an account whose owner has said STOP. */
async function isShut<Tx>({ desk }: MovingDeps<Tx>, tx: Tx, { link, isOwner }: Asker): Promise<boolean> {
  return link !== undefined && !isOwner && (await desk.isFrozen(tx, link.podUserId));
}
