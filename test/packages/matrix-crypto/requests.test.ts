import { RequestType, ToDeviceRequest } from '@matrix-org/matrix-sdk-crypto-wasm';
import { expect, test } from 'vitest';
import { takeRequest } from '../../../packages/matrix-crypto/src/requests.ts';

test('a to-device message names its type and transaction where matrix-bot-sdk looks for them', () => {
  const messages = { '@alice:example.org': { ALICE: { secret: true } } };
  const request = takeRequest(new ToDeviceRequest('id', 'm.dummy', 'txn', JSON.stringify({ messages })));
  expect(request).toMatchObject({ id: 'id', type: RequestType.ToDevice, eventType: 'm.dummy', txnId: 'txn' });
  expect(JSON.parse(request.body)).toEqual({ messages, event_type: 'm.dummy', txn_id: 'txn' });
});
