import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { IllegalSignInMoveError } from '../../../src/core/identity/errors.ts';
import { SIGN_IN_STATES, canMove, isOver, transition } from '../../../src/core/identity/state.ts';
import type { SignInEvent, SignInState } from '../../../src/core/identity/state.ts';

const EVENTS: readonly SignInEvent[] = ['leave', 'decline', 'come-back', 'prove', 'address', 'link', 'end'];

test('once a code may have been sent to the pod, no way leads back to where another could be', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 20 }), (events) => {
      let state: SignInState = 'redeeming';
      for (const event of events) if (canMove(state, event)) state = transition(state, event);
      expect(['redeeming', 'pod-proven', 'linked', 'ended']).toContain(state);
    }),
  );
});

test('every attempt that is not over can be ended', () => {
  for (const state of SIGN_IN_STATES) expect(canMove(state, 'end')).toBe(!isOver(state));
  expect(SIGN_IN_STATES.filter(isOver)).toEqual(['linked', 'ended']);
});

test('nobody is linked who has not been proven', () => {
  expect(SIGN_IN_STATES.filter((state) => canMove(state, 'link'))).toEqual(['pod-proven', 'mail-addressed']);
  expect(() => transition('mail-asked', 'link')).toThrow(IllegalSignInMoveError);
  expect(() => transition('redeeming', 'link')).toThrow(IllegalSignInMoveError);
});
