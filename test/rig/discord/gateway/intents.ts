/** @see Discord, "Gateway Intents" */
export const INTENTS = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  guildMessageReactions: 1 << 10,
  directMessages: 1 << 12,
  directMessageReactions: 1 << 13,
  messageContent: 1 << 15,
} as const;
export const PRIVILEGED = INTENTS.guildMembers | INTENTS.guildPresences | INTENTS.messageContent;
const KNOWN = 0b11_0011_0001_1111_1111_1111_1111;

export const isKnownIntents = (intents: number): boolean => Number.isInteger(intents) && (intents & ~KNOWN) === 0;
