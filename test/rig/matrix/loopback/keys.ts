import type { Call } from './homeserver.ts';
import { jsonOf } from './ledger.ts';
import type { Json, Ledger, Session } from './ledger.ts';

/** What a homeserver does for the encryption of its clients. @returns `undefined` for anything else. */
export function answerKeys(ledger: Ledger, session: Session, { path, body }: Call): unknown {
  switch (path.slice(0, 2).join('/')) {
    case 'keys/upload':
      return upload(ledger, session, body);
    case 'keys/query':
      return query(ledger, Object.keys(jsonOf(body['device_keys'])));
    case 'keys/claim':
      return claim(ledger, jsonOf(body['one_time_keys']));
    case 'keys/device_signing':
      session.user.crossSigning = Object.fromEntries(Object.entries(body).map(([name, key]) => [name, jsonOf(key)]));
      ledger.keysChanged(session.user);
      return {};
    case 'keys/signatures':
      sign(session, jsonOf(body[session.user.id]));
      ledger.keysChanged(session.user);
      return { failures: {} };
    default:
      return path[0] === 'sendToDevice' ? mail(ledger, session, path[1] ?? '', jsonOf(body['messages'])) : undefined;
  }
}

function upload(ledger: Ledger, { user, device }: Session, body: Json): unknown {
  if (body['device_keys'] !== undefined) {
    device.keys = jsonOf(body['device_keys']);
    ledger.keysChanged(user);
  }
  for (const [id, key] of Object.entries(jsonOf(body['one_time_keys']))) device.oneTimeKeys.set(id, key);
  for (const [id, key] of Object.entries(jsonOf(body['fallback_keys']))) device.fallbackKeys.set(id, key);
  return { one_time_key_counts: { signed_curve25519: device.oneTimeKeys.size } };
}

function query(ledger: Ledger, users: readonly string[]): unknown {
  const known = users.flatMap((id) => ledger.users.get(id) ?? []);
  const keysOf = (name: string) =>
    Object.fromEntries(known.flatMap(({ id, crossSigning }) => (crossSigning[name] ? [[id, crossSigning[name]]] : [])));
  return {
    device_keys: Object.fromEntries(
      known.map(({ id, devices }) => [
        id,
        Object.fromEntries([...devices.values()].flatMap(({ id: device, keys }) => (keys ? [[device, keys]] : []))),
      ]),
    ),
    master_keys: keysOf('master_key'),
    self_signing_keys: keysOf('self_signing_key'),
    user_signing_keys: keysOf('user_signing_key'),
    failures: {},
  };
}

function claim(ledger: Ledger, wanted: Json): unknown {
  const keys = Object.entries(wanted).map(([user, devices]) => [
    user,
    Object.fromEntries(
      Object.keys(jsonOf(devices)).flatMap((device) => {
        const known = ledger.users.get(user)?.devices.get(device);
        const [key] = known?.oneTimeKeys ?? [];
        const [fallback] = known?.fallbackKeys ?? [];
        if (key) known?.oneTimeKeys.delete(key[0]);
        const found = key ?? fallback;
        return found ? [[device, { [found[0]]: found[1] }]] : [];
      }),
    ),
  ]);
  return { one_time_keys: Object.fromEntries(keys), failures: {} };
}

function sign({ user }: Session, signed: Json): void {
  for (const [id, object] of Object.entries(signed)) {
    const device = user.devices.get(id);
    const target = device?.keys ?? user.crossSigning['master_key'];
    if (target === undefined) continue;
    const own = jsonOf(jsonOf(target['signatures'])[user.id]);
    const more = jsonOf(jsonOf(jsonOf(object)['signatures'])[user.id]);
    target['signatures'] = { ...jsonOf(target['signatures']), [user.id]: { ...own, ...more } };
  }
}

function mail(ledger: Ledger, { user }: Session, type: string, messages: Json): unknown {
  for (const [whom, devices] of Object.entries(messages)) {
    for (const [device, content] of Object.entries(jsonOf(devices))) {
      ledger.mail(whom, device, { type, sender: user.id, content });
    }
  }
  return {};
}
