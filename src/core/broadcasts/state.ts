export const ANNOUNCEMENT_STATES = [
  /** Being written. */
  'draft',
  /** Approved, waiting to be sent. */
  'approved',
  /** Approved, and sent when its time has come. */
  'scheduled',
  'sending',
  'paused',
  /** Everybody in its audience has had their turn. */
  'sent',
  /** Nobody hears it any more. */
  'stopped',
] as const;
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number];
export type AnnouncementEvent =
  | 'edit'
  | 'approve'
  | 'schedule'
  /** Its time passed while nobody could send it. */
  | 'lapse'
  | 'send'
  | 'pause'
  | 'resume'
  | 'stop'
  | 'finish';

/** The whole life of an announcement. An empty row is an end. Whatever is changed has to be approved again. */
const TRANSITIONS: Readonly<
  Record<AnnouncementState, Readonly<Partial<Record<AnnouncementEvent, AnnouncementState>>>>
> = {
  draft: { edit: 'draft', approve: 'approved', stop: 'stopped' },
  approved: { edit: 'draft', schedule: 'scheduled', send: 'sending', stop: 'stopped' },
  scheduled: { edit: 'draft', schedule: 'scheduled', lapse: 'approved', send: 'sending', stop: 'stopped' },
  sending: { pause: 'paused', stop: 'stopped', finish: 'sent' },
  paused: { resume: 'sending', stop: 'stopped' },
  sent: {},
  stopped: {},
};

/** @returns `undefined` when an announcement in this state cannot do that. */
export function findTransition(from: AnnouncementState, event: AnnouncementEvent): AnnouncementState | undefined {
  return TRANSITIONS[from][event];
}
