import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { flushOutbox, outbox } from '../../../../src/components/feedback/outbox.ts';
import { feedback, type Feedback } from '../../../../src/schema/feedback.ts';
import { aBrowser } from './aBrowser.ts';
import { aReceiver } from './aReceiver.ts';

const answer: Feedback = {
  version: 1,
  article: 'node/eaddrinuse',
  reviewed: '2026-11-20',
  on: new Date().toISOString().slice(0, 10),
  helpful: false,
  reasons: ['outdated'],
  tried: ['quick-fix'],
};
const minute = 60_000;
let browser = aBrowser();

beforeEach(() => {
  browser = aBrowser();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('an answer arrives as the contract says, once, and with nothing besides', async () => {
  const receiver = await aReceiver();
  outbox.put(answer);
  expect(await flushOutbox(receiver.endpoint)).toBe('taken');
  expect(await flushOutbox(receiver.endpoint)).toBeUndefined();
  await receiver.close();
  expect(receiver.received).toHaveLength(1);
  const [{ method, headers, body } = { method: '', headers: {}, body: undefined }] =
    receiver.received;
  expect(method).toBe('POST');
  expect(headers['content-type']).toBe('application/json');
  expect(headers.cookie).toBeUndefined();
  expect(headers.referer).toBeUndefined();
  expect(feedback.parse(body)).toEqual(answer);
  expect(outbox.isEmpty()).toBe(true);
});

test.each([408, 425, 429, 500, 503])(
  '%i: it comes again, after a pause that grows',
  async (status) => {
    const receiver = await aReceiver();
    receiver.status = status;
    const start = Date.now();
    vi.useFakeTimers({ now: start, toFake: ['Date'] });
    outbox.put(answer);
    expect(await flushOutbox(receiver.endpoint)).toBe('later');
    expect(outbox.nextAt()).toBe(start + minute);
    expect(await flushOutbox(receiver.endpoint)).toBeUndefined();
    vi.setSystemTime(start + minute);
    expect(await flushOutbox(receiver.endpoint)).toBe('later');
    expect(outbox.nextAt()).toBe(start + 3 * minute);
    receiver.status = 200;
    vi.setSystemTime(start + 3 * minute);
    expect(await flushOutbox(receiver.endpoint)).toBe('taken');
    await receiver.close();
    expect(receiver.received).toHaveLength(3);
  },
);

test.each([302, 307])('a redirect (%i) is not followed', async (status) => {
  const receiver = await aReceiver();
  receiver.status = status;
  outbox.put(answer);
  expect(await flushOutbox(receiver.endpoint)).toBe('later');
  await receiver.close();
  expect(receiver.received).toHaveLength(1);
});

test.each([400, 404, 413, 422])('%i: refused, it does not come again', async (status) => {
  const receiver = await aReceiver();
  receiver.status = status;
  outbox.put(answer);
  expect(await flushOutbox(receiver.endpoint)).toBe('refused');
  await receiver.close();
  expect(outbox.isEmpty()).toBe(true);
});

test('nobody there, then somebody: it arrives once', async () => {
  const gone = await aReceiver();
  await gone.close();
  outbox.put(answer);
  expect(await flushOutbox(gone.endpoint)).toBe('later');
  const receiver = await aReceiver(gone.port);
  outbox.hurry();
  expect(await flushOutbox(receiver.endpoint)).toBe('taken');
  await receiver.close();
  expect(receiver.received).toHaveLength(1);
});

test('offline nothing is tried, and nothing is lost', async () => {
  const receiver = await aReceiver();
  outbox.put(answer);
  browser.onLine = false;
  expect(await flushOutbox(receiver.endpoint)).toBe('later');
  expect(receiver.received).toHaveLength(0);
  browser.onLine = true;
  expect(await flushOutbox(receiver.endpoint)).toBe('taken');
  await receiver.close();
  expect(receiver.received).toHaveLength(1);
});

test('two tabs at once send it once', async () => {
  const receiver = await aReceiver();
  outbox.put(answer);
  outbox.put({ ...answer, article: 'git/a' });
  await Promise.all([flushOutbox(receiver.endpoint), flushOutbox(receiver.endpoint)]);
  await receiver.close();
  expect(receiver.received).toHaveLength(2);
});

test('the last answer for an article counts: an older one that failed does not come back', () => {
  outbox.put(answer);
  const [older] = outbox.take(Date.now());
  outbox.put({ ...answer, reasons: ['unclear'] });
  if (older) outbox.putBack(older, Date.now());
  // An older answer that was put back would be due after its pause.
  expect(outbox.take(Date.now() + 2 * minute).map((one) => one.answer)).toEqual([
    { ...answer, reasons: ['unclear'] },
  ]);
});

test('what nobody could take for a month is dropped, and no more than a hundred wait', () => {
  outbox.put({ ...answer, on: '2020-01-01' });
  expect(outbox.take(Date.now())).toEqual([]);
  for (let index = 0; index < 120; index += 1) outbox.put({ ...answer, article: `git/a${index}` });
  expect(outbox.take(Date.now())).toHaveLength(100);
});

test('a clock that was set back does not hold an answer for as long', () => {
  browser.stored.set(
    'unstuck:/:outbox',
    JSON.stringify([{ answer, tries: 1, next: Date.now() + 400 * 24 * 60 * minute }]),
  );
  expect(outbox.nextAt()).toBe(0);
  expect(outbox.take(Date.now())).toHaveLength(1);
});

test('what else stands in the storage is never sent', () => {
  const good = { answer, tries: 0, next: 0 };
  for (const text of ['{', 'null', '{}', '[null, 1, {"answer":{}}]']) {
    browser.stored.set('unstuck:/:outbox', text);
    expect(outbox.take(Date.now())).toEqual([]);
  }
  const bad = { ...good, answer: { ...answer, note: 'my password', tried: ['quick-fix'] } };
  browser.stored.set('unstuck:/:outbox', JSON.stringify([bad]));
  expect(outbox.take(Date.now())).toEqual([good]);
});
