import { z } from 'zod';

const count = z.number().int().nonnegative();

/** The part of a receipt that is told in a chat. Receipts outlive releases, so every fact may be missing. */
const receiptSchema = z.object({
  profile: z.object({ posts: count, contacts: count, interactions: count }).optional().catch(undefined),
  photos: z.object({ found: count, expected: count }).optional().catch(undefined),
});

export type ReceiptSummary = z.infer<typeof receiptSchema>;

export function parseReceiptSummary(receipt: unknown): ReceiptSummary {
  return receiptSchema.safeParse(receipt).data ?? {};
}
