import { describe, expect, it } from 'vitest';
import { codeDestination } from '../../../src/search/codeDestination.ts';
import { indexed, readerOf } from './index/anIndex.ts';

const { reader } = readerOf([
  indexed('rust/moved', 'error[E0382]: borrow of moved value', { codes: ['E0382'] }),
  indexed('node/in-use', 'listen EADDRINUSE: address already in use', { codes: ['EADDRINUSE'] }),
  indexed('python/in-use', 'OSError: Address already in use', { codes: ['EADDRINUSE'] }),
  indexed('windows/denied', 'Access is denied.', { codes: ['0x80070005'] }),
  indexed('react/hydration', 'Minified React error #418', { codes: ['418'] }),
  indexed('docker/killed', 'the container said E0999 and EISDIR, and ended'),
]);
const destination = (code: string, tool = ''): Promise<string> =>
  codeDestination(reader, code, tool);

describe('where a link by code leads', () => {
  it('is the article, if just one has the code', async () => {
    expect(await destination('E0382')).toBe('/errors/rust/moved/');
    expect(await destination('e0382')).toBe('/errors/rust/moved/');
    expect(await destination('0x80070005')).toBe('/errors/windows/denied/');
    expect(await destination('-2147024891')).toBe('/errors/windows/denied/');
  });

  it('is the search, if several have it, and the article of the tool that is named', async () => {
    expect(await destination('EADDRINUSE')).toBe('/search/#q=EADDRINUSE');
    expect(await destination('EADDRINUSE', 'python')).toBe('/errors/python/in-use/');
    expect(await destination('EADDRINUSE', 'rust')).toBe('/codes/errno/#errno-EADDRINUSE');
  });

  it('is the search for a bare number, which may be of any system, unless a tool is named', async () => {
    expect(await destination('418')).toBe('/search/#q=418');
    expect(await destination('418', 'react')).toBe('/errors/react/hydration/');
  });

  it('is the table, if no article has it, even where one mentions it', async () => {
    expect(await destination('EISDIR')).toBe('/codes/errno/#errno-EISDIR');
    expect(await destination('E0502')).toBe('/codes/rust/e05/#rust-E0502');
  });

  it('is the search for what nobody knows, with the text as a value', async () => {
    expect(await destination('E0999')).toBe('/search/#q=E0999');
    expect(await destination('no such thing')).toBe('/search/#q=no%20such%20thing');
    expect(await destination('"><img src=x>&tool=a#b')).toBe(
      '/search/#q=%22%3E%3Cimg%20src%3Dx%3E%26tool%3Da%23b',
    );
    expect(await destination('//evil.example/', 'x')).toBe(
      '/search/#q=%2F%2Fevil.example%2F&tool=x',
    );
  });

  it('says so if the index cannot be loaded', async () => {
    const { reader: broken } = readerOf([indexed('a/b', 'a message')]);
    const failing = Object.assign(broken, { head: () => Promise.reject(new Error('offline')) });
    await expect(codeDestination(failing, 'E0382', '')).rejects.toThrow('offline');
  });
});
