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
  /** A code by e-mail was asked for. An attempt for an account that does not exist stays here until its time is over. */
  'mail-asked',
  /** The account exists, and its code is on its way; the chat account has yet to send it. */
  'mail-addressed',
  'linked',
  'ended',
] as const;

export type SignInState = (typeof SIGN_IN_STATES)[number];

/** From outside the three cannot be told apart: tries are counted in each, and the right code links where there is one. */
export const CODE_STATES = ['pod-proven', 'mail-asked', 'mail-addressed'] as const satisfies readonly SignInState[];
/** Those of {@link CODE_STATES} in which the code comes by e-mail. */
export const MAIL_STATES = ['mail-asked', 'mail-addressed'] as const satisfies readonly SignInState[];

export type SignInEvent =
  /** The person goes to the pod; again, when they went back and pressed the button once more. */
  | 'leave'
  /** They said no at the pod. The link stays good: it may have been the wrong button. */
  | 'decline'
  | 'come-back'
  | 'prove'
  /** The pod has the account, and an address for it. */
  | 'address'
  | 'link'
  | 'end';

type Moves = Readonly<Partial<Record<SignInEvent, SignInState>>>;

/** The whole life of an attempt. An empty row is an end. Nothing leads back from `redeeming`: a pod's code is sent once. */
const TRANSITIONS: Readonly<Record<SignInState, Moves>> = {
  offered: { leave: 'at-pod', end: 'ended' },
  'at-pod': { leave: 'at-pod', decline: 'offered', 'come-back': 'redeeming', end: 'ended' },
  redeeming: { prove: 'pod-proven', end: 'ended' },
  'pod-proven': { link: 'linked', end: 'ended' },
  'mail-asked': { address: 'mail-addressed', end: 'ended' },
  'mail-addressed': { link: 'linked', end: 'ended' },
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
