import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

const nameSchema = z.object({ name: z.string().regex(/^[^./\\][^/\\\0]*$/) });

interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** The first range of the header, as offsets including both ends; `undefined` when it cannot be satisfied. */
function parseRange(header: string, sizeBytes: number): ByteRange | undefined {
  const match = /^bytes=(\d*)-(\d*)/.exec(header);
  const [, from = '', to = ''] = match ?? [];
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(sizeBytes - Number(to), 0) : Number(from);
  const end = from === '' || to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1);
  return start <= end ? { start, end } : undefined;
}

async function sendUpload(directory: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const parsed = nameSchema.safeParse(request.params);
  const file = parsed.success ? path.join(directory, parsed.data.name) : undefined;
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || found === undefined || !found.isFile()) return void (await reply.code(404).send());
  const type = file.endsWith('.zip') ? 'application/zip' : 'application/octet-stream';
  reply.type(type).header('accept-ranges', 'bytes').header('last-modified', found.mtime.toUTCString());
  if (request.headers.range === undefined) {
    return void (await reply.header('content-length', found.size).send(createReadStream(file)));
  }
  const range = parseRange(request.headers.range, found.size);
  if (range === undefined) return void (await reply.code(416).header('content-range', `bytes */${found.size}`).send());
  await reply
    .code(206)
    .header('content-range', `bytes ${range.start}-${range.end}/${found.size}`)
    .header('content-length', range.end - range.start + 1)
    .send(createReadStream(file, { start: range.start, end: range.end }));
}

/** What the reverse proxy in front of a pod serves from `public/`: no login, whoever knows the name gets the file. */
export function registerUploadsRoutes(app: FastifyInstance, uploadsDirectory: string): void {
  app.get('/uploads/users/:name', async (request, reply) => sendUpload(uploadsDirectory, request, reply));
}
