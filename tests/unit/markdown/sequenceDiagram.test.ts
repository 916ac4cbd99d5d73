import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { sequenceDiagram } from '../../../src/markdown/sequenceDiagram.ts';

const actors = ['client', 'registry', 'token service'];
const messages = [
  { from: 0, to: 1, text: 'GET /v2/acme/app/manifests/latest without a token' },
  { from: 1, to: 0, text: '401 <unauthorized> & a challenge', error: true },
  { from: 0, to: 2, text: 'GET /token?scope=repository:acme/app:pull' },
];

test('every message has its text and its arrow, and the failing one is marked', () => {
  const { markup } = sequenceDiagram(actors, messages);
  const groups: string[] = [];
  visit(
    fromHtml(`<svg>${markup}</svg>`, { fragment: true, space: 'svg' }),
    'element',
    ({ tagName, properties }) => {
      if (tagName === 'g') groups.push(String(properties['className'] ?? ''));
    },
  );
  expect(groups).toEqual(['', 'diagram__failure', '']);
  expect(markup).toContain('401 &lt;unauthorized&gt;');
});

test('everything is inside the picture', () => {
  const { markup, width, height } = sequenceDiagram(actors, messages);
  const ys = [...markup.matchAll(/ y="([\d.]+)"/g)].map(([, y]) => Number(y));
  expect(Math.max(...ys)).toBeLessThan(height);
  const xs = [...markup.matchAll(/(?:M| x=")([\d.]+)/g)].map(([, x]) => Number(x));
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...xs)).toBeLessThanOrEqual(width);
});

test('text is broken to the room between the two actors, and nothing of it is lost', () => {
  const { markup } = sequenceDiagram(actors, messages);
  const [first = ''] = /<g>.*?<\/g>/.exec(markup) ?? [];
  const lines = [...first.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map(([, line = '']) => line);
  expect(lines.join('').replaceAll(' ', '')).toBe(messages[0]?.text.replaceAll(' ', ''));
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(24);
});
