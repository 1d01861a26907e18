import { describe, expect, test, vi } from 'vitest';
import { PodPerson } from '../../rig/pod/pod-person.ts';
import { startTestPod } from '../../rig/pod-rig.ts';
import type { SimulatedPod } from '../../rig/pod/simulated-pod.ts';

const NOTHING = { posts: 0, photos: 0, contacts: 0, ownRelayables: 0, othersRelayables: 0 };
const ACCOUNTS = ['alice', 'bob'].map((username) => ({ username, ...NOTHING }));

async function open() {
  const pod = await startTestPod({ runWorker: false, accounts: ACCOUNTS });
  const alice = await PodPerson.open(pod, 'alice');
  const bob = await PodPerson.open(pod, 'bob');
  const token = await pod.messages.tokenFor('bob', ['conversations', 'notifications', 'contacts:read', 'profile']);
  return { pod, alice, bob, get: (path: string) => ask(pod, path, token) };
}

async function ask(pod: SimulatedPod, path: string, token?: string) {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(new URL(`api/v1/${path}`, pod.url), { headers });
  const body: unknown = await response.json().catch(() => undefined);
  return { status: response.status, body, link: response.headers.get('link'), headers: response.headers };
}
const lengthOf = ({ body }: { readonly body: unknown }) => (Array.isArray(body) ? body.length : undefined);

describe('the simulated pod’s API misbehaves like the real one:', () => {
  test('only unread means exactly one unread, and conversations have no Link header', async () => {
    const { pod, alice, get } = await open();
    await pod.messages.befriend('alice', 'bob');
    const conversation = await alice.begin('bob', 'one');
    expect(lengthOf(await get('conversations?only_unread=true'))).toBe(1);
    await alice.write(conversation, 'two');
    expect(lengthOf(await get('conversations?only_unread=true'))).toBe(0);
    expect((await get('conversations')).body).toMatchObject([{ read: false, participants: [{}, {}] }]);
    for (let at = 0; at < 20; at += 1) await alice.begin('bob', `number ${at}`);
    const page = await get('conversations');
    expect([lengthOf(page), page.link]).toEqual([15, null]);
    expect(lengthOf(await get('conversations?per_page=500'))).toBe(21);
  });

  test('messages come oldest first, fifteen to a page, with Link', async () => {
    const { pod, alice, get } = await open();
    await pod.messages.befriend('alice', 'bob');
    const conversation = await alice.begin('bob', 'number 0');
    for (let at = 1; at < 20; at += 1) await alice.write(conversation, `number ${at}`);
    const first = await get(`conversations/${conversation}/messages`);
    expect(first.body).toMatchObject(Array.from({ length: 15 }, (_, at) => ({ body: `number ${at}` })));
    expect(first.link).toMatch(/^<http[^>]+page=2[^>]*>; rel="next"$/u);
    const second = await get(`conversations/${conversation}/messages?page=2`);
    expect([lengthOf(second), second.link]).toEqual([5, expect.stringMatching(/rel="previous"$/u)]);
  });

  test('the counter of unread messages lags behind the messages', async () => {
    const { pod, alice, get } = await open();
    await pod.messages.befriend('alice', 'bob');
    pod.messages.condition.unreadDelayMs = 200;
    const conversation = await alice.begin('bob', 'hi');
    expect((await get('conversations')).body).toMatchObject([{ read: true }]);
    expect(lengthOf(await get(`conversations/${conversation}/messages`))).toBe(1);
    await vi.waitFor(async () => expect((await get('conversations')).body).toMatchObject([{ read: false }]));
  });

  test('only mutual contacts begin a conversation, and sharing back may take its time', async () => {
    const { pod, alice, get } = await open();
    await expect(alice.begin('bob', 'hi')).rejects.toThrow('422: {"code":422,"message":"Couldn\'t accept');
    await pod.messages.followBack('bob');
    pod.messages.condition.followBackDelayMs = 200;
    await alice.add('bob');
    expect((await get('notifications')).body).toMatchObject([{ type: 'started_sharing', read: false }]);
    await expect(alice.begin('bob', 'hi')).rejects.toThrow('422');
    await vi.waitFor(async () => expect(await alice.begin('bob', 'hi')).not.toBe(''));
  });

  test('a bad token, none, and one that may do too little are three different answers', async () => {
    const { pod, get } = await open();
    expect(await ask(pod, 'conversations', 'f00')).toMatchObject({ status: 401, body: { error: 'invalid_token' } });
    const none = { status: 403, body: { code: 403, message: 'Unauthorized user' } };
    expect(await ask(pod, 'conversations')).toMatchObject(none);
    const narrow = await pod.messages.tokenFor('bob', ['profile']);
    const little = { status: 403, body: { code: 403, message: 'insufficient_scope' } };
    expect(await ask(pod, 'conversations', narrow)).toMatchObject(little);
    expect(await get('conversations/f00')).toMatchObject({ status: 404, body: { code: 404 } });
    await pod.messages.expireTokens('bob');
    expect(await get('conversations')).toMatchObject({ status: 401 });
  });

  test('0.7 has none of it', async () => {
    const pod = await startTestPod({ version: '0.7.18.2', runWorker: false, accounts: ACCOUNTS });
    const token = await pod.messages.tokenFor('bob');
    expect(await ask(pod, 'conversations', token)).toMatchObject({ status: 404 });
  });
});
