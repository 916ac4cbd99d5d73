import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ReaderFileList } from '../ocr/ReaderFileList.ts';

const require = createRequire(import.meta.url);

/**
 * What goes before Tesseract's worker script. Where Trusted Types are enforced by a header, it may
 * import scripts of this site only; where WebAssembly is refused, it says so instead of waiting for ever.
 */
const prelude = `self.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    if (new URL(address, self.location).origin !== self.location.origin) throw new TypeError('Not of this site: ' + address);
    return address;
  },
});
self.addEventListener('unhandledrejection', (event) => setTimeout(() => { throw event.reason; }));
`;

/** The files of the text reader, by the name that they have on the site. */
function readerFiles(): Map<string, Buffer> {
  const read = (path: string): Buffer => readFileSync(require.resolve(path));
  return new Map([
    [
      'worker.js',
      // Without the address of a source map that is not there.
      Buffer.from(
        prelude +
          String(read('tesseract.js/dist/worker.min.js')).replace(/\n\/\/# source.*\s*$/, '\n'),
      ),
    ],
    // The build for the newer of Tesseract's two engines, with SIMD: all browsers since March 2023.
    ...['tesseract-core-simd-lstm.js', 'tesseract-core-simd-lstm.wasm'].map(
      (name) => [name, read(`tesseract.js-core/${name}`)] as const,
    ),
    ['eng.traineddata.gz', read('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz')],
  ]);
}

/**
 * Puts the text reader for pictures, Tesseract with its English data, into `ocr/<version>/` of the
 * site. Pages load it only when somebody hands them a picture.
 */
export function textReader(): AstroIntegration {
  const files = readerFiles();
  const { version } = JSON.parse(
    readFileSync(require.resolve('tesseract.js/package.json'), 'utf8'),
  ) as { version: string };
  const hash = createHash('sha256');
  for (const bytes of files.values()) hash.update(bytes);
  const folder = `/ocr/${version}-${hash.digest('hex').slice(0, 8)}`;
  const list: ReaderFileList = {
    folder,
    sizes: Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.length])),
  };
  return {
    name: 'text-reader',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { define: { OCR_FILES: JSON.stringify(list) } } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(folder, (request, response, next) => {
          const name = request.url?.slice(1).split('?')[0] ?? '';
          const bytes = files.get(name);
          if (!bytes) return next();
          const type = { js: 'text/javascript', wasm: 'application/wasm' }[
            name.split('.').at(-1) ?? ''
          ];
          response.setHeader('content-type', type ?? 'application/octet-stream');
          response.end(bytes);
        });
      },
      'astro:build:done': ({ dir }) => {
        const target = fileURLToPath(new URL(`.${folder}/`, dir));
        mkdirSync(target, { recursive: true });
        for (const [name, bytes] of files) writeFileSync(`${target}${name}`, bytes);
        // Apache 2.0 asks for its text with every copy.
        writeFileSync(
          `${target}LICENSE.txt`,
          readFileSync(require.resolve('tesseract.js/LICENSE.md')),
        );
        writeFileSync(
          `${target}worker.js.LICENSE.txt`,
          readFileSync(require.resolve('tesseract.js/dist/worker.min.js.LICENSE.txt')),
        );
      },
    },
  };
}
