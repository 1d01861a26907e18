import type { FastifyReply } from 'fastify';
import { html, page } from './html.ts';
import type { Html } from './html.ts';

export async function sendPage(
  reply: FastifyReply,
  status: number,
  title: string,
  body: Html,
  csrf?: string,
): Promise<void> {
  await reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(page(title, csrf, body));
}

export async function sendErrorPage(reply: FastifyReply, status: number, text: string): Promise<void> {
  await sendPage(reply, status, 'Something went wrong', html`<p>${text}</p>`);
}
