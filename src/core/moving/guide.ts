import type { Clock } from '../../kernel/clock.ts';
import type { PodUserId } from '../../kernel/ids.ts';
import type { RequestStatus } from '../exports/export-status.ts';
import { archivesOf, contactsOf, photosKeptUntil } from './facts.ts';
import type { MovingFacts } from './facts.ts';
import type { MoveStore } from './move-store.ts';
import type { MovingProgress, MovingStore } from './moving-store.ts';
import { ROUTES, firstStep, isStepOf, numberOf, stepFrom } from './steps.ts';
import type { Route, StepKey } from './steps.ts';

export interface GuideTables {
  readonly moving: MovingStore;
  readonly moves: Pick<MoveStore, 'find'>;
}

export interface GuideDeps<Tx extends GuideTables> {
  readonly clock: Clock;
  /** When the pod closes, if that is known. */
  readonly closesAt: Date | undefined;
  readonly exportStatus: (tx: Tx, podUserId: PodUserId) => Promise<readonly RequestStatus[]>;
}

/** The step that somebody is shown. */
export interface GuideStep {
  readonly key: StepKey;
  /** Counts from 1, out of `count`. */
  readonly number: number;
  readonly count: number;
  readonly facts: MovingFacts;
}

/** One step on or back. `at` is the number of the step that was answered, where that is known. */
export interface StepAnswer {
  readonly answer: 'next' | 'back';
  readonly at: number | undefined;
}

/** Shows the step that somebody is at on this route; whoever is on none, or on another one, sets out on it. */
export async function openGuide<Tx extends GuideTables>(
  deps: GuideDeps<Tx>,
  tx: Tx,
  { podUserId, route }: { readonly podUserId: PodUserId; readonly route: Route },
): Promise<GuideStep> {
  const facts = await factsOf(deps, tx, podUserId, route);
  const known = await tx.moving.find(podUserId);
  const step = stepOn(route, known?.step, facts);
  if (known?.route !== route || known.step !== step) {
    await tx.moving.begin(podUserId, { route, step }, deps.clock.now());
  }
  return stepOf(step, facts);
}

/** Whoever has arrived is at the end, wherever they were. */
function stepOn(route: Route, known: StepKey | undefined, facts: MovingFacts): StepKey {
  const first = firstStep(facts);
  return known !== undefined && first !== 'settle' && isStepOf(route, known) ? known : first;
}

/**
 * Takes somebody one step on or back. An answer to a step at which they no longer are, such as a button that was pressed
 * twice, shows them where they are.
 *
 * @returns `undefined` when they have not set out.
 */
export async function answerStep<Tx extends GuideTables>(
  deps: GuideDeps<Tx>,
  tx: Tx,
  { podUserId, answer, at }: StepAnswer & { readonly podUserId: PodUserId },
): Promise<GuideStep | undefined> {
  const known = await tx.moving.find(podUserId);
  if (known === undefined) return undefined;
  const facts = await factsOf(deps, tx, podUserId, known.route);
  if (at !== undefined && at !== numberOf(known.route, known.step)) return stepOf(known.step, facts);
  return stepOf(await go(deps, tx, { podUserId, known, places: answer === 'next' ? 1 : -1 }), facts);
}

async function go<Tx extends GuideTables>(
  { clock }: GuideDeps<Tx>,
  tx: Tx,
  {
    podUserId,
    known,
    places,
  }: { readonly podUserId: PodUserId; readonly known: MovingProgress; readonly places: 1 | -1 },
): Promise<StepKey> {
  const to = stepFrom(known.route, known.step, places);
  if (to === known.step || (await tx.moving.move(podUserId, known, to, clock.now()))) return to;
  return (await tx.moving.find(podUserId))?.step ?? known.step;
}

async function factsOf<Tx extends GuideTables>(
  { clock, closesAt, exportStatus }: GuideDeps<Tx>,
  tx: Tx,
  podUserId: PodUserId,
  route: Route,
): Promise<MovingFacts> {
  const statuses = await exportStatus(tx, podUserId);
  const archives = archivesOf(statuses, await tx.moving.lastDownloads(podUserId));
  const now = clock.now();
  return {
    route,
    archives,
    now,
    closesAt,
    host: await tx.moving.findHost(podUserId),
    contacts: contactsOf(statuses),
    move: await tx.moves.find(podUserId),
    photosKeptUntil: photosKeptUntil(statuses, now),
  };
}

function stepOf(key: StepKey, facts: MovingFacts): GuideStep {
  return { key, number: numberOf(facts.route, key), count: ROUTES[facts.route].length, facts };
}
