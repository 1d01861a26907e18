// One process with a crypto store, for tests that end processes: node child.ts MODE DIRECTORY
import { writeSync } from 'node:fs';
import {
  DeviceId,
  EncryptionSettings,
  OlmMachine,
  RoomId,
  StoreType,
  UserId,
} from '@matrix-org/matrix-sdk-crypto-nodejs';
import { ROOM } from './peer.ts';

const MESSAGES_PER_SESSION = 15n;
const [, , mode, directory] = process.argv;

/** Written by the time it returns, also to somebody who ends this process with the next instruction. */
function tell(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

function open(): Promise<OlmMachine> {
  return OlmMachine.initialize(new UserId('@bot:example.org'), new DeviceId('BOT'), directory, '', StoreType.Sqlite);
}

async function encryptForEver(machine: OlmMachine): Promise<void> {
  const users = [new UserId('@alice:example.org')];
  const settings = new EncryptionSettings();
  settings.rotationPeriodMessages = MESSAGES_PER_SESSION;
  for (let n = 0; ; n++) {
    for (const { txnId, eventType, type, body } of await machine.shareRoomKey(new RoomId(ROOM), users, settings)) {
      tell({ kind: 'key', eventType, body });
      await machine.markRequestAsSent(txnId, type, '{}');
    }
    const content = JSON.stringify({ msgtype: 'm.text', body: `message ${n} of ${process.pid}` });
    tell({ kind: 'event', content: await machine.encryptRoomEvent(new RoomId(ROOM), 'm.room.message', content) });
  }
}

async function panic(machine: OlmMachine): Promise<void> {
  // A program that minds no exception at all.
  process.on('uncaughtException', () => undefined);
  process.on('unhandledRejection', () => undefined);
  const stayAlive = setInterval(() => undefined, 1000);
  const settings = new EncryptionSettings();
  settings.rotationPeriodMessages = 1n;
  await machine.shareRoomKey(new RoomId(ROOM), [], settings);
  for (let n = 0; n < 3; n++) await machine.encryptRoomEvent(new RoomId(ROOM), 'm.room.message', '{}');
  clearInterval(stayAlive);
}

if (mode === 'foreign') Reflect.set(globalThis, 'indexedDB', {});
try {
  const machine = await open();
  tell({ kind: 'open', identity: machine.identityKeys.ed25519.toBase64() });
  if (mode === 'encrypt') await encryptForEver(machine);
  if (mode === 'panic') await panic(machine);
} catch (error) {
  tell({ kind: 'refused', message: error instanceof Error ? error.message : String(error) });
}
