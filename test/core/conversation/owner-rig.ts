import { PodUnreachableError } from '../../../src/core/pods/errors.ts';
import type { PodUser } from '../../../src/core/pods/pod-gateway.ts';
import { newLinkId, parseDiasporaId, parsePodUserId } from '../../../src/kernel/ids.ts';
import type { DiasporaId } from '../../../src/kernel/ids.ts';
import { ALICE, POD_PLATFORM, openConversation } from './conversation-rig.ts';
import { PaperChat } from './paper-chat.ts';

/** A conversation with two chats: one anywhere, and one where accounts of the pod write as themselves. */
export async function openOwnerRig() {
  const podChat = new PaperChat(POD_PLATFORM, { edits: false, buttons: false });
  const elsewhere = new PaperChat('matrix');
  const accounts = new Map<DiasporaId, PodUser>();
  const pod = { isAway: false, looks: 0 };
  const addAccount = (name: string, more: Partial<PodUser> = {}) => {
    const diasporaId = parseDiasporaId(`${name}@pod.example`);
    const id = name === 'alice' ? ALICE.podUserId : parsePodUserId(100 + accounts.size);
    const user = {
      id,
      diasporaId,
      language: 'en',
      lockedAt: undefined,
      closed: false,
      moved: false,
      publicKeyPem: '',
      ...more,
    };
    accounts.set(diasporaId, user);
  };
  addAccount('alice');
  const rig = await openConversation(elsewhere, {
    podUsers: {
      findByDiasporaId: async (id) => {
        pod.looks += 1;
        if (pod.isAway) throw new PodUnreachableError('database', { cause: new Error('gone') });
        return accounts.get(id);
      },
    },
  });
  rig.deps.adapters.set(POD_PLATFORM, podChat);
  let events = 0;

  /** An account of the pod writes as itself. */
  function letter(name: string, text: string, host = 'pod.example') {
    const id = `${name}@${host}`;
    return {
      eventId: `letter ${(events += 1)}`,
      from: { platform: POD_PLATFORM, id },
      displayName: id,
      address: { platform: POD_PLATFORM, conversation: `private ${id}`, speaker: id },
      shared: false,
      content: { kind: 'text', text } as const,
      author: parseDiasporaId(id),
    };
  }
  async function write(name: string, text: string, host?: string): Promise<string> {
    const message = letter(name, text, host);
    await rig.receive(message);
    await rig.settle();
    return podChat.screen(message.address.conversation).at(-1) ?? '';
  }
  return {
    ...rig,
    pod,
    podChat,
    elsewhere,
    addAccount,
    letter,
    write,
    /** What the account was told at the pod, oldest first. */
    told: (name: string) => podChat.screen(`private ${name}@pod.example`),
    /** Somebody links a chat account to alice's account, as after a sign-in. */
    link: async (id: string) => {
      await rig.say('export', { from_: id, from: { platform: 'matrix', id } });
      await rig.say('K7QF-2MX', { from_: id, from: { platform: 'matrix', id } });
    },
    links: async () =>
      (await rig.db.selectFrom('links').select(['speaker', 'revoked_at']).orderBy('platform').execute()).map(
        ({ speaker, revoked_at }) => `${speaker}${revoked_at === null ? '' : ' (revoked)'}`,
      ),
    audit: async () => rig.db.selectFrom('audit_entries').select(['actor', 'action', 'reason']).orderBy('id').execute(),
    newLinkId,
  };
}
