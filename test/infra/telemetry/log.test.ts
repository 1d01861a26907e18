import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { DeliveryError } from '../../../src/core/chat/errors.ts';
import { createLogger } from '../../../src/infra/telemetry/log.ts';

function openLog() {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: createLogger({ level: 'debug', destination }), lines };
}

test('an error of ours tells its kind and where it came from, and nothing that a library said', () => {
  const { log, lines } = openLog();
  const inner = new Error('the value was alice@pod.example');
  const cause = new TypeError('POST https://matrix.example/@alice:matrix.example failed', { cause: inner });
  log.warn({ err: new DeliveryError('matrix', 'busy', { cause }) }, 'a job failed');
  const line = lines.join('');
  expect(JSON.parse(line)).toMatchObject({
    err: {
      type: 'DeliveryError',
      code: 'DELIVERY_BUSY',
      message: 'matrix did not take the message (busy)',
      stack: expect.stringContaining('log.test.ts'),
      cause: { type: 'TypeError', stack: expect.stringContaining('log.test.ts') },
    },
  });
  expect(line).not.toContain('alice');
});
