import type { Permission } from '../../staff/role.ts';

/** What staff can do with announcements: the permission it needs, and how it is written. */
export const ANNOUNCE_STEPS = {
  new: { permission: 'draft', usage: 'announce new NAME' },
  text: { permission: 'draft', usage: 'announce text NAME LANGUAGE TEXT' },
  audience: { permission: 'draft', usage: 'announce audience NAME AUDIENCE [PLATFORMS]' },
  preview: { permission: 'view', usage: 'announce preview NAME [LANGUAGE] [PLATFORM]' },
  approve: { permission: 'announce', usage: 'announce approve NAME' },
  send: { permission: 'announce', usage: 'announce send NAME [at YYYY-MM-DD HH:MM]' },
  pause: { permission: 'announce', usage: 'announce pause NAME' },
  resume: { permission: 'announce', usage: 'announce resume NAME' },
  stop: { permission: 'announce', usage: 'announce stop NAME' },
  report: { permission: 'view', usage: 'announce report NAME' },
} as const satisfies Record<string, { readonly permission: Permission; readonly usage: string }>;
export type AnnounceStep = keyof typeof ANNOUNCE_STEPS;

/** Languages, audiences, platforms and times are what was written for them. */
export type AnnounceCommand =
  | { readonly verb: 'announce'; readonly step: 'help' }
  /** A step without what it needs. */
  | { readonly verb: 'announce'; readonly step: 'wrong'; readonly meant: AnnounceStep }
  | {
      readonly verb: 'announce';
      readonly step: 'new' | 'approve' | 'pause' | 'resume' | 'stop' | 'report';
      readonly name: string;
    }
  | {
      readonly verb: 'announce';
      readonly step: 'text';
      readonly name: string;
      readonly language: string;
      readonly text: string;
    }
  | {
      readonly verb: 'announce';
      readonly step: 'audience';
      readonly name: string;
      readonly audiences: string;
      readonly platforms: string;
    }
  /** `wanted` names a language, a platform, or both. */
  | {
      readonly verb: 'announce';
      readonly step: 'preview';
      readonly name: string;
      readonly wanted: readonly string[];
    }
  | { readonly verb: 'announce'; readonly step: 'send'; readonly name: string; readonly at: string | undefined };

const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/u;
const STEPS = Object.keys(ANNOUNCE_STEPS).filter((word): word is AnnounceStep => word in ANNOUNCE_STEPS);

/** Reads what follows the word `announce`. */
export function parseAnnounceCommand(rest: string): AnnounceCommand {
  const verb = 'announce';
  const { word, after } = cut(rest);
  const step = STEPS.find((known) => known === word.toLowerCase());
  if (step === undefined) return { verb, step: 'help' };
  const { word: written, after: more } = cut(after);
  const name = written.toLowerCase();
  const wrong = { verb, step: 'wrong', meant: step } as const;
  if (!NAME.test(name)) return wrong;
  switch (step) {
    case 'text': {
      const { word: language, after: text } = cut(more);
      return text === '' ? wrong : { verb, step, name, language, text };
    }
    case 'audience': {
      const { word: audiences, after: platforms } = cut(more);
      return audiences === '' ? wrong : { verb, step, name, audiences, platforms };
    }
    case 'preview':
      return { verb, step, name, wanted: more.split(/\s+/u).filter((wish) => wish !== '') };
    case 'send': {
      if (more === '') return { verb, step, name, at: undefined };
      const { word: at, after: time } = cut(more);
      return at.toLowerCase() === 'at' && time !== '' ? { verb, step, name, at: time } : wrong;
    }
    case 'new':
    case 'approve':
    case 'pause':
    case 'resume':
    case 'stop':
    case 'report':
      return more === '' ? { verb, step, name } : wrong;
    default:
      return step satisfies never;
  }
}

/** The permission that a command needs. */
export function announcePermission(command: AnnounceCommand): Permission {
  if (command.step === 'help') return 'view';
  return ANNOUNCE_STEPS[command.step === 'wrong' ? command.meant : command.step].permission;
}

/** The first word, and what is left as it was written. */
function cut(text: string): { readonly word: string; readonly after: string } {
  const trimmed = text.trim();
  const at = trimmed.search(/\s/u);
  return at === -1 ? { word: trimmed, after: '' } : { word: trimmed.slice(0, at), after: trimmed.slice(at).trim() };
}
