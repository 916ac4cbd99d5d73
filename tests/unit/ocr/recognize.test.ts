import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { openImage } from '../../../src/ocr/validateImage.ts';
import { recognizeImage } from '../../../src/ocr/recognize.ts';
import { startOcrEngine } from '../../../src/ocr/engine.ts';

// Test files share their modules (see vitest.config.ts): this file needs its own, with the mocks.
vi.hoisted(() => {
  vi.resetModules();
});
afterAll(() => {
  vi.resetModules();
});
vi.mock('../../../src/ocr/validateImage.ts', () => ({
  missingImageFeatures: () => [],
  openImage: vi.fn(),
}));
vi.mock('../../../src/ocr/engine.ts', () => ({
  downloadOcrEngine: () => Promise.resolve(),
  startOcrEngine: vi.fn(),
}));
vi.mock('../../../src/ocr/prepareImage.ts', () => ({ preprocessImage: () => ({}) }));

type Reader = Awaited<ReturnType<typeof startOcrEngine>>;

const picture = { close: () => undefined } as ImageBitmap;
const words = [{ text: 'Error', bbox: { x0: 0, y0: 0, x1: 50, y1: 20 } }];
const page = { data: { blocks: [{ paragraphs: [{ lines: [{ words }] }] }] } };
/** A reader that is at work, on all that it is given, until `finish` is called. */
function aReader() {
  let finish = (): void => undefined;
  const work = new Promise((resolve) => (finish = () => resolve(page)));
  const recognize = vi.fn(() => work);
  const terminate = vi.fn(() => Promise.resolve());
  vi.mocked(startOcrEngine).mockResolvedValueOnce({ recognize, terminate } as unknown as Reader);
  return { finish, recognize, terminate };
}
const read = (signal: AbortSignal) =>
  recognizeImage(
    new Blob(),
    () => undefined,
    () => undefined,
    signal,
  );

beforeEach(() => {
  vi.mocked(openImage).mockReset().mockResolvedValue(picture);
  vi.mocked(startOcrEngine).mockReset();
});

test('a reader that is amid a picture that is left is ended, and the next picture gets its own', async () => {
  const left = aReader();
  const leave = new AbortController();
  const first = read(leave.signal);
  await vi.waitFor(() => expect(left.recognize).toHaveBeenCalled());
  leave.abort();
  await expect(first).rejects.toBe(leave.signal.reason);
  expect(left.terminate).toHaveBeenCalled();
  const next = aReader();
  next.finish();
  expect(await read(new AbortController().signal)).toBe('Error');
  // It is kept for the one after.
  expect(await read(new AbortController().signal)).toBe('Error');
  expect(startOcrEngine).toHaveBeenCalledTimes(2);
});

test('a picture that is left while it opens does not take the reader from the next one', async () => {
  aReader().finish();
  await read(new AbortController().signal);
  vi.mocked(startOcrEngine).mockClear();
  let open = (): void => undefined;
  vi.mocked(openImage).mockReturnValueOnce(
    new Promise((resolve) => (open = () => resolve(picture))),
  );
  const leave = new AbortController();
  const first = read(leave.signal);
  leave.abort();
  const second = read(new AbortController().signal);
  open();
  await expect(first).rejects.toBe(leave.signal.reason);
  expect(await second).toBe('Error');
  expect(await read(new AbortController().signal)).toBe('Error');
  expect(startOcrEngine).not.toHaveBeenCalled();
});
