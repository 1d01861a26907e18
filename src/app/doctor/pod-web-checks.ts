import type { PodDoor } from '../../infra/pod/pod-doors.ts';
import type { WebAnswer } from '../../infra/pod/pod-web-survey.ts';
import { failure, notLookedAt, ok, warning } from './check.ts';
import type { Check, Finding } from './check.ts';
import { explainTrouble } from './explain-trouble.ts';

export interface PodWebDeps {
  readonly podFront: () => Promise<WebAnswer>;
  readonly podSoftware: (
    signal: AbortSignal,
  ) => Promise<{ readonly name: string; readonly version: string } | undefined>;
  readonly podUrl: URL;
}

/** The first that sends photo mails and that this Pappus was written for. */
const OLDEST_VERSION = [0, 7, 18] as const;
const NEWEST_LINE = [0, 9] as const;

export const podWebCheck: Check<PodWebDeps> = {
  name: 'pod web',
  async run({ podFront, podSoftware, podUrl }, signal): Promise<Finding> {
    const front = await podFront();
    if (front.kind === 'silent')
      return failure(explainTrouble(front.code), 'look at POD_URL and at the pod’s web server');
    if (front.status >= 500) {
      return failure(`it answers with HTTP ${front.status}`, 'look whether the pod’s application runs');
    }
    if (front.location !== undefined && front.location.origin !== podUrl.origin) {
      return failure(
        `it sends people on to ${front.location.origin}`,
        'let POD_URL be the address that people use: the pod builds its answers from it',
      );
    }
    const software = await podSoftware(signal);
    const version = front.version ?? software?.version;
    if (version === undefined || (software !== undefined && software.name !== 'diaspora')) {
      return failure(`it does not say that it is a diaspora* pod`, 'let POD_URL be the address of the pod');
    }
    return judgeVersion(version, podUrl.protocol === 'https:');
  },
};

function judgeVersion(version: string, isSecure: boolean): Finding {
  const numbers = version.split(/[.-]/u).slice(0, 3).map(Number);
  const found = `diaspora* ${version}, ${isSecure ? 'over https' : 'without https'}`;
  if (compare(numbers, OLDEST_VERSION) < 0) {
    return failure(found, `update the pod to ${OLDEST_VERSION.join('.')} or newer: Pappus does not know this one`);
  }
  if (compare(numbers.slice(0, 2), NEWEST_LINE) > 0) {
    return warning(found, 'Pappus was written for 0.7.18 and 0.9: try an export of your own before you call people');
  }
  return isSecure ? ok(found) : warning(found, 'give the pod a certificate: passwords travel in the clear');
}

/** Negative when `left` is the older. */
function compare(left: readonly number[], right: readonly number[]): number {
  const at = right.findIndex((number, index) => (left[index] ?? 0) !== number);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

export interface PodDoorsDeps {
  readonly podFront: () => Promise<WebAnswer>;
  readonly knock: (door: PodDoor, signal: AbortSignal) => Promise<WebAnswer>;
  readonly doors: readonly PodDoor[];
}

/** With what a proxy says that it lets something not through. */
const REFUSALS = new Set([401, 403, 405, 410, 429, 444, 451, 501, 502, 503, 504]);
const HOW = 'judged by the marks that the pod’s application leaves on its answers';

export const podDoorsCheck: Check<PodDoorsDeps> = {
  name: 'pod web, what must get through',
  async run({ podFront, knock, doors }, signal): Promise<Finding> {
    if ((await podFront()).kind === 'silent') return notLookedAt('the pod’s web server does not answer');
    const answers = await Promise.all(doors.map(async (door) => ({ door, answer: await knock(door, signal) })));
    const shut = answers.filter(({ answer }) => isShut(answer)).map(({ door }) => door);
    const unsure = answers.filter(({ answer }) => !isShut(answer) && !isOpen(answer)).map(({ door }) => door);
    const advice = 'let the proxy before the pod pass these on: docs/connect-your-pod.md has the whole list for nginx';
    if (shut.length > 0) {
      const found = `${sayDoors(shut)} stopped before the pod (${HOW})`;
      return shut.some(({ isVital }) => isVital) ? failure(found, advice) : warning(found, advice);
    }
    if (unsure.length > 0) {
      return warning(`${sayDoors(unsure)} answered by something that does not look like the pod (${HOW})`, advice);
    }
    return ok(`all ${doors.length} requests reach the pod (${HOW})`);
  },
};

function isOpen(answer: WebAnswer): boolean {
  return answer.kind === 'answered' && answer.isFromPod;
}

function isShut(answer: WebAnswer): boolean {
  if (answer.kind === 'silent') return true;
  return !answer.isFromPod && (REFUSALS.has(answer.status) || answer.location !== undefined);
}

/** `POST /users/password (people who forgot …)`, each rule once. */
function sayDoors(doors: readonly PodDoor[]): string {
  const purposes = Map.groupBy(doors, ({ purpose }) => purpose);
  return [...purposes]
    .map(([purpose, list]) => `${[...new Set(list.map(({ rule }) => rule))].join(', ')} (so that ${purpose})`)
    .join('; ');
}
