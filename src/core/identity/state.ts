import { IllegalSignInMoveError } from './errors.ts';

export const SIGN_IN_STATES = [
  /** The chat account has its link. */
  'offered',
  /** A browser has left for the pod and may come back. */
  'at-pod',
  /** It came back, and the pod is being asked who it was. */
  'redeeming',
  /** The pod has named the account; the chat account has yet to send the code. */
  'pod-proven',
  'linked',
  'ended',
] as const;

export type SignInState = (typeof SIGN_IN_STATES)[number];

export type SignInEvent =
  /** The person goes to the pod; again, when they went back and pressed the button once more. */
  | 'leave'
  /** They said no at the pod. The link stays good: it may have been the wrong button. */
  | 'decline'
  | 'come-back'
  | 'prove'
  | 'link'
  | 'end';

type Moves = Readonly<Partial<Record<SignInEvent, SignInState>>>;

/** The whole life of an attempt. An empty row is an end. Nothing leads back from `redeeming`: a pod's code is sent once. */
const TRANSITIONS: Readonly<Record<SignInState, Moves>> = {
  offered: { leave: 'at-pod', end: 'ended' },
  'at-pod': { leave: 'at-pod', decline: 'offered', 'come-back': 'redeeming', end: 'ended' },
  redeeming: { prove: 'pod-proven', end: 'ended' },
  'pod-proven': { link: 'linked', end: 'ended' },
  linked: {},
  ended: {},
};

/** @throws {@link IllegalSignInMoveError} naming both, when the table has no such move. */
export function transition(from: SignInState, event: SignInEvent): SignInState {
  const to = TRANSITIONS[from][event];
  if (to === undefined) throw new IllegalSignInMoveError(from, event);
  return to;
}

export function canMove(from: SignInState, event: SignInEvent): boolean {
  return TRANSITIONS[from][event] !== undefined;
}

/** No move leads out of it. */
export function isOver(state: SignInState): boolean {
  return Object.keys(TRANSITIONS[state]).length === 0;
}
