import type { Messages } from '../../catalog.ts';
import { announcements } from './announcements.ts';
import { chat } from './chat.ts';
import { commandMenu } from './command-menu.ts';
import { deskPages } from './desk-pages.ts';
import { destination } from './destination.ts';
import { emailCode } from './email-code.ts';
import { encryption } from './encryption.ts';
import { exports } from './exports.ts';
import { forget } from './forget.ts';
import { moving } from './moving.ts';
import { owner } from './owner.ts';
import { pages } from './pages.ts';
import { proof } from './proof.ts';
import { readable } from './readable.ts';
import { signIn } from './sign-in.ts';
import { staff } from './staff.ts';
import { time } from './time.ts';

/** Russian: people are addressed as “ты”, in forms that fit every gender. */
export const ru: Messages = {
  ...announcements,
  ...chat,
  ...commandMenu,
  ...deskPages,
  ...destination,
  ...emailCode,
  ...encryption,
  ...exports,
  ...forget,
  ...moving,
  ...owner,
  ...pages,
  ...proof,
  ...readable,
  ...signIn,
  ...staff,
  ...time,
};
