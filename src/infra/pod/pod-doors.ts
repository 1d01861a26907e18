/** A way into the pod that has to stay open while it closes, and how to knock at it without doing anything. */
export interface PodDoor {
  readonly method: 'GET' | 'POST' | 'OPTIONS';
  /** With made-up names in it where the pod expects some. */
  readonly path: string;
  /** Sends `{}` as JSON instead of nothing. */
  readonly json?: boolean;
  /** The request it stands for, as it is written in a proxy's rules. */
  readonly rule: string;
  /** What stops when it is shut. */
  readonly purpose: string;
  /** Whether Pappus itself cannot work without it; otherwise people lose something by it. */
  readonly isVital: boolean;
}

const NOBODY = '00000000000000000000000000000000';
const signIn = { purpose: 'people prove their account to Pappus', isVital: true } as const;
const webExport = { purpose: 'people use the pod’s own export buttons', isVital: false } as const;
const moving = { purpose: 'other pods learn who has moved, and take accounts over', isVital: false } as const;
const letters = { purpose: 'programs read and write the pod’s private messages', isVital: false } as const;

/**
 * What a read-only proxy in front of a closing pod must let through. `docs/connect-your-pod.md` has the same list.
 *
 * Nothing here changes the pod: forms come without the token that Rails asks for, the API without a key, a client
 * without the address it needs to be registered, a letter for an account that does not exist. `/receive/public` is only
 * asked for its options, because the pod would queue whatever is posted there.
 *
 * Files under `/uploads/` are served by the proxy itself and are a check of their own.
 *
 * @see diaspora*, config/routes.rb; diaspora_federation, app/controllers/diaspora_federation/receive_controller.rb
 */
export const POD_DOORS: readonly PodDoor[] = [
  { method: 'GET', path: '/.well-known/openid-configuration', rule: 'GET /.well-known/*', ...signIn },
  { method: 'GET', path: '/users/sign_in', rule: 'GET /users/sign_in', ...signIn },
  { method: 'POST', path: '/users/sign_in', rule: 'POST /users/sign_in', ...signIn },
  { method: 'POST', path: '/api/openid_connect/clients', json: true, rule: 'POST /api/openid_connect/*', ...signIn },
  { method: 'POST', path: '/api/openid_connect/authorizations', rule: 'POST /api/openid_connect/*', ...signIn },
  { method: 'POST', path: '/api/openid_connect/access_tokens', rule: 'POST /api/openid_connect/*', ...signIn },
  {
    method: 'POST',
    path: '/users/password',
    rule: 'POST /users/password',
    purpose: 'people who forgot their password get in again',
    isVital: false,
  },
  { method: 'POST', path: '/user/export_profile', rule: 'POST /user/export_profile', ...webExport },
  { method: 'POST', path: '/user/export_photos', rule: 'POST /user/export_photos', ...webExport },
  { method: 'GET', path: '/api/v1/conversations', rule: 'GET /api/v1/conversations*', ...letters },
  { method: 'POST', path: '/api/v1/conversations', json: true, rule: 'POST /api/v1/conversations*', ...letters },
  { method: 'OPTIONS', path: '/receive/public', rule: 'POST /receive/public', ...moving },
  { method: 'POST', path: `/receive/users/${NOBODY}`, rule: 'POST /receive/users/*', ...moving },
  { method: 'GET', path: `/hcard/users/${NOBODY}`, rule: 'GET /hcard/*', ...moving },
  { method: 'GET', path: `/fetch/post/${NOBODY}`, rule: 'GET /fetch/*', ...moving },
];
