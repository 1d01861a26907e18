import { chatAdapterContract } from '../../contracts/chat-adapter.contract.ts';
import { openContractRig } from './discord-rig.ts';

chatAdapterContract('discord', async () => {
  const rig = await openContractRig({ globalMode: 'off' });
  const { discord } = rig;
  return {
    ...rig,
    // The gateway tells everything again after the number that a client says it has heard.
    repeatLast: async () => {
      const [session] = discord.context.gateway.sessionsOf(discord.bot.id);
      session?.replay(session.seq - 1);
    },
    // What counts as heard: the bookmark of the direct messages.
    accepted: async () => {
      const { user, dm } = rig.of('alice');
      const seen = [...rig.memory.values.values()].flatMap((text) =>
        text.includes(`"${user.id}"`) ? (/"seen":"(\d+)"/u.exec(text)?.[1] ?? []) : [],
      );
      const said = discord.context.messages.in(dm).filter(({ authorId }) => authorId === user.id);
      return said.filter(({ id }) => seen.some((until) => BigInt(id) <= BigInt(until))).length;
    },
  };
});
