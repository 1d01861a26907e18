import { invalidForm, refusal } from './discord-error.ts';
import type { DiscordContext } from './discord-context.ts';
import { tellMessage } from './discord-context.ts';
import { FLAGS } from './message-form.ts';
import type { MessageEdit, NewMessage } from './message-form.ts';
import type { Message } from './message-book.ts';
import { mentionsOf } from './message-book.ts';
import type { Channel, User } from './world.ts';
import { DM } from './world.ts';

/** What an author may set themselves. */
const OWN_FLAGS = FLAGS.suppressEmbeds | FLAGS.suppressNotifications | FLAGS.componentsV2;

type Shown = Pick<NewMessage, 'content' | 'embeds' | 'components'>;

export function hasNothingToShow({ content, embeds, components }: Shown): boolean {
  return (content ?? '').trim() === '' && (embeds ?? []).length === 0 && (components ?? []).length === 0;
}

/**
 * Somebody writes into a channel. A nonce that is to be unique answers with the message it made before.
 *
 * @throws {@link DiscordError} as Discord refuses: 50001, 50013, 50007, 50278, 50006, 10008
 */
export function sendMessage(context: DiscordContext, author: User, channel: Channel, form: NewMessage): Message {
  const { world, messages, nonces } = context;
  assertMayWrite(context, author, channel, form);
  const nonce = form.nonce === null || form.nonce === undefined ? undefined : String(form.nonce);
  const made = nonce !== undefined && form.enforce_nonce === true ? nonces.find(author.id, nonce) : undefined;
  if (made !== undefined) {
    const before = messages.get(made);
    if (!before) throw refusal(10008);
    return before;
  }
  if (hasNothingToShow(form)) throw refusal(50006);
  const reference = form.message_reference?.message_id;
  if (reference !== undefined && messages.get(reference)?.channelId !== channel.id) {
    throw invalidForm([{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }]);
  }
  const mayPingAll = channel.type !== DM && world.may(channel, author.id, 'MENTION_EVERYONE');
  const { pinged, mentionsEveryone } = mentionsOf(form.content ?? '', form.allowed_mentions, mayPingAll);
  const message = messages.add({
    channelId: channel.id,
    authorId: author.id,
    content: form.content,
    embeds: form.embeds,
    components: form.components,
    flags: (form.flags ?? 0) & OWN_FLAGS,
    pinged,
    mentionsEveryone,
    ...(reference !== undefined && { referenceId: reference }),
    ...(form.nonce !== null && form.nonce !== undefined && { nonce: form.nonce }),
  });
  if (nonce !== undefined) nonces.keep(author.id, nonce, message.id);
  tellMessage(context, 'MESSAGE_CREATE', message);
  return message;
}

/** Changes one's own message in a channel. */
export function editMessage(context: DiscordContext, editor: User, message: Message, form: MessageEdit): Message {
  if (message.authorId !== editor.id) throw refusal(50005);
  return replaceMessage(context, message, form);
}

/** Changes a message without asking who does it. */
export function replaceMessage(context: DiscordContext, message: Message, form: MessageEdit): Message {
  const { content = message.content, embeds = message.embeds, components = message.components } = form;
  if (hasNothingToShow({ content, embeds: [...(embeds ?? [])], components })) throw refusal(50006);
  const kept = message.flags & ~(FLAGS.suppressEmbeds | FLAGS.loading);
  const flags = kept | ((form.flags ?? message.flags) & (FLAGS.suppressEmbeds | FLAGS.componentsV2));
  context.messages.edit(
    message,
    { content: form.content, embeds: form.embeds, components: form.components, flags },
    context.clock.now(),
  );
  tellMessage(context, 'MESSAGE_UPDATE', message);
  return message;
}

function assertMayWrite({ world }: DiscordContext, author: User, channel: Channel, form: NewMessage): void {
  if (!world.may(channel, author.id, 'VIEW_CHANNEL')) throw refusal(50001);
  if (channel.type === DM) {
    assertReachable(world, author, channel);
    return;
  }
  if (!world.may(channel, author.id, 'SEND_MESSAGES')) throw refusal(50013);
  const hasEmbeds = (form.embeds ?? []).length > 0;
  if (hasEmbeds && !world.may(channel, author.id, 'EMBED_LINKS')) throw refusal(50013);
  if (form.message_reference && !world.may(channel, author.id, 'READ_MESSAGE_HISTORY')) throw refusal(50013);
}

/** Somebody who shares no guild and has not installed the bot, or who takes no direct messages, cannot be written to. */
function assertReachable(world: DiscordContext['world'], author: User, channel: Channel): void {
  const otherId = channel.recipients.find((id) => id !== author.id) ?? '';
  const other = world.users.get(otherId);
  if (!other) throw refusal(50007);
  const person = author.bot ? other : author;
  if (author.bot && person.dmsClosed) throw refusal(50007);
  if (!person.userInstalled && !world.haveMutualGuild(author.id, other.id)) throw refusal(50278);
}
