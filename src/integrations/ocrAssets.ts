import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { OcrFileList } from '../ocr/types.ts';

const require = createRequire(import.meta.url);

/**
 * The code before Tesseract's worker script. Where a header enforces Trusted Types, the worker may
 * import only scripts of this site. Where WebAssembly is blocked, the worker reports an error
 * instead of waiting forever.
 */
const prelude = `self.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    if (new URL(address, self.location).origin !== self.location.origin) throw new TypeError('Not of this site: ' + address);
    return address;
  },
});
self.addEventListener('unhandledrejection', (event) => setTimeout(() => { throw event.reason; }));
`;

/** Returns the files of the OCR engine, by the name that they have on the site. */
function ocrFiles(): Map<string, Buffer> {
  const read = (path: string): Buffer => readFileSync(require.resolve(path));
  return new Map([
    [
      'worker.js',
      // The source map that the last line names is not on the site.
      Buffer.from(
        prelude +
          String(read('tesseract.js/dist/worker.min.js')).replace(/\n\/\/# source.*\s*$/, '\n'),
      ),
    ],
    // The build for the newer of Tesseract's two engines, with SIMD. All browsers since March 2023
    // run it.
    ...['tesseract-core-simd-lstm.js', 'tesseract-core-simd-lstm.wasm'].map(
      (name) => [name, read(`tesseract.js-core/${name}`)] as const,
    ),
    ['eng.traineddata.gz', read('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz')],
  ]);
}

/**
 * Writes the OCR engine, Tesseract with its English data, to `ocr/<version>/` of the site. Pages
 * load the engine only when a user opens an image.
 */
export function ocrAssets(): AstroIntegration {
  const files = ocrFiles();
  const { version } = JSON.parse(
    readFileSync(require.resolve('tesseract.js/package.json'), 'utf8'),
  ) as { version: string };
  const hash = createHash('sha256');
  for (const bytes of files.values()) hash.update(bytes);
  const folder = `/ocr/${version}-${hash.digest('hex').slice(0, 8)}`;
  const list: OcrFileList = {
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
        // Apache 2.0 requires its text with every copy.
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
