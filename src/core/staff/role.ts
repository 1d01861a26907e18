/** From the least to the most that somebody of the team may do. */
export const STAFF_ROLES = ['viewer', 'helper', 'operator', 'admin'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** What needs a permission, and the least role that has it. This table is the only place that says so. */
const LEAST_ROLE = {
  /** See accounts, requests, the line, failures, cases and the record. */
  view: 'viewer',
  /** Answer people, close their cases, silence alerts. */
  answer: 'helper',
  /** Re-run, move up or take back somebody's export; switch off links. */
  'serve-person': 'helper',
  /** Ask for, or confirm, a link of a chat account that cannot be proven in any other way. */
  pair: 'helper',
  /** Write an announcement. */
  draft: 'helper',
  /** Release everybody held for one cause. */
  release: 'operator',
  /** Stop and resume the line. */
  pause: 'operator',
  /** Say which pods take people in. */
  'list-pods': 'operator',
  /** Approve, send and stop announcements. */
  announce: 'operator',
  diagnose: 'operator',
  /** Give and take roles. */
  'grant-role': 'admin',
} as const satisfies Record<string, StaffRole>;

export type Permission = keyof typeof LEAST_ROLE;

export function may(role: StaffRole, permission: Permission): boolean {
  return STAFF_ROLES.indexOf(role) >= STAFF_ROLES.indexOf(LEAST_ROLE[permission]);
}

/** The least role that may do it. */
export function roleFor(permission: Permission): StaffRole {
  return LEAST_ROLE[permission];
}

/** @returns `undefined` when there is no such role. */
export function findRole(text: string): StaffRole | undefined {
  return STAFF_ROLES.find((role) => role === text.toLowerCase());
}
