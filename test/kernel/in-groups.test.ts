import { expect, test } from 'vitest';
import { InGroups } from '../../src/kernel/in-groups.ts';

/** Work that goes on until the test lets it. */
function heldWork() {
  const groups: (readonly number[])[] = [];
  const releases: (() => void)[] = [];
  const inGroups = new InGroups<number, string>(async (items) => {
    groups.push(items);
    await new Promise<void>((resolve) => releases.push(resolve));
    if (items.includes(13)) throw new Error('unlucky');
    return items.map((item) => `done ${item}`);
  });
  return { inGroups, groups, releaseNext: () => releases.shift()?.() };
}

test('whoever comes while a group is under way belongs to the next one, and each has its own result', async () => {
  const { inGroups, groups, releaseNext } = heldWork();
  const all = Promise.all([1, 2, 3].map((item) => inGroups.run(item)));
  expect(groups).toEqual([[1]]);
  releaseNext();
  await expect.poll(() => groups).toEqual([[1], [2, 3]]);
  releaseNext();
  expect(await all).toEqual(['done 1', 'done 2', 'done 3']);
});

test('a group that fails fails for those in it and for nobody after them', async () => {
  const { inGroups, groups, releaseNext } = heldWork();
  const [first, ...unlucky] = [1, 13, 2].map((item) => inGroups.run(item));
  const failures = Promise.allSettled(unlucky);
  releaseNext();
  await first;
  releaseNext();
  expect((await failures).map(({ status }) => status)).toEqual(['rejected', 'rejected']);

  const after = inGroups.run(4);
  await expect.poll(() => groups.at(-1)).toEqual([4]);
  releaseNext();
  expect(await after).toBe('done 4');
});
