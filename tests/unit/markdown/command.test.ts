import { expect, test } from 'vitest';
import { renderCommand } from '../../../src/markdown/command.ts';

test('an example stands for its placeholder, and the element says which one it is', () => {
  const command = { run: 'docker login <registry> && echo "<done>"' };
  const html = renderCommand(command, { registry: { type: 'host', example: 'ghcr.io' } });
  expect(html).toBe(
    'docker login <var data-value="registry">ghcr.io</var> <span class="word">&amp;&amp;</span> echo <span class="long-word">&quot;<var data-value="done">&lt;done&gt;</var>&quot;</span>',
  );
});
