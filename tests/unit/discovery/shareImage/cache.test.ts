import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { box } from '../../../../src/discovery/shareImage/layout.ts';
import { cachedShareImage } from '../../../../src/discovery/shareImage/cache.ts';

const picture = (text: string, padding = 0) => box({ padding }, text);

test('a picture is drawn once, and again only when what it shows changes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-pictures-'));
  let drawn = 0;
  const draw = (): Promise<Buffer> => {
    drawn += 1;
    return Promise.resolve(Buffer.from(`picture ${drawn}`));
  };
  const first = await cachedShareImage(picture('one'), folder, draw);
  expect(await cachedShareImage(picture('one'), folder, draw)).toEqual(first);
  expect(drawn).toBe(1);
  expect(await cachedShareImage(picture('two'), folder, draw)).not.toEqual(first);
  expect(drawn).toBe(2);
  // A picture is known by its measures too.
  expect(await cachedShareImage(picture('one', 1), folder, draw)).not.toEqual(first);
  expect(drawn).toBe(3);
});
