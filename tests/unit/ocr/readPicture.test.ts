import { beforeEach, expect, test, vi } from 'vitest';
import { openPicture } from '../../../src/ocr/openPicture.ts';
import { readPicture } from '../../../src/ocr/recognize.ts';
import { startReader } from '../../../src/ocr/startReader.ts';

vi.mock('../../../src/ocr/missingForPictures.ts', () => ({ missingForPictures: () => [] }));
vi.mock('../../../src/ocr/downloadReader.ts', () => ({ downloadReader: () => Promise.resolve() }));
vi.mock('../../../src/ocr/prepareImage.ts', () => ({ drawPicture: () => ({}) }));
vi.mock('../../../src/ocr/openPicture.ts', () => ({ openPicture: vi.fn() }));
vi.mock('../../../src/ocr/startReader.ts', () => ({ startReader: vi.fn() }));

type Reader = Awaited<ReturnType<typeof startReader>>;

const picture = { close: () => undefined } as ImageBitmap;
const words = [{ text: 'Error', bbox: { x0: 0, y0: 0, x1: 50, y1: 20 } }];
const page = { data: { blocks: [{ paragraphs: [{ lines: [{ words }] }] }] } };
/** A reader that is at work, on all that it is given, until `finish` is called. */
function aReader() {
  let finish = (): void => undefined;
  const work = new Promise((resolve) => (finish = () => resolve(page)));
  const recognize = vi.fn(() => work);
  const terminate = vi.fn(() => Promise.resolve());
  vi.mocked(startReader).mockResolvedValueOnce({ recognize, terminate } as unknown as Reader);
  return { finish, recognize, terminate };
}
const read = (signal: AbortSignal) =>
  readPicture(
    new Blob(),
    () => undefined,
    () => undefined,
    signal,
  );

beforeEach(() => {
  vi.mocked(openPicture).mockReset().mockResolvedValue(picture);
  vi.mocked(startReader).mockReset();
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
  expect(startReader).toHaveBeenCalledTimes(2);
});

test('a picture that is left while it opens does not take the reader from the next one', async () => {
  aReader().finish();
  await read(new AbortController().signal);
  vi.mocked(startReader).mockClear();
  let open = (): void => undefined;
  vi.mocked(openPicture).mockReturnValueOnce(
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
  expect(startReader).not.toHaveBeenCalled();
});
