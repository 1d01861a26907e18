import type { PodVersion } from '../pod-context.ts';

const SCOPES_0_7 = ['openid', 'sub', 'aud', 'name', 'nickname', 'profile', 'picture', 'read', 'write'];
const SCOPES_0_9 = [
  'contacts:modify',
  'contacts:read',
  'conversations',
  'email',
  'interactions',
  'name',
  'nickname',
  'notifications',
  'openid',
  'picture',
  'private:modify',
  'private:read',
  'profile',
  'profile:modify',
  'profile:read_private',
  'public:modify',
  'public:read',
  'sub',
  'tags:modify',
  'tags:read',
];

/** @see diaspora*, app/models/api/openid_connect/authorization.rb, `SCOPES` */
export function scopesOf(version: PodVersion): readonly string[] {
  return version.startsWith('0.7.') ? SCOPES_0_7 : SCOPES_0_9;
}

export type ScopeVerdict = { readonly scopes: readonly string[] } | { readonly error: string };

/** What a request's scope parameter comes to: 0.9 adds `public:read`, 0.7 expands `profile`. */
export function judgeScopes(requested: readonly string[], version: PodVersion): ScopeVerdict {
  const known = scopesOf(version);
  if (requested.some((scope) => !known.includes(scope))) return { error: 'Unknown scope' };
  if (version.startsWith('0.7.')) {
    const expanded = requested.includes('profile') ? ['name', 'nickname', 'picture'] : [];
    return { scopes: unique([...requested, ...expanded]) };
  }
  const isPrivate = requested.includes('private:read') || requested.includes('private:modify');
  if (isPrivate && !requested.includes('contacts:read')) return { error: 'private scopes need contacts:read' };
  return { scopes: unique([...requested, 'public:read']) };
}

function unique(scopes: readonly string[]): readonly string[] {
  return [...new Set(scopes)];
}
