/**
 * The Content-Security-Policy of a script that runs as a worker. A worker has the policy of its own
 * response, not its page's, so WebAssembly is allowed here and nowhere else.
 * https://html.spec.whatwg.org/multipage/workers.html#run-a-worker
 *
 * @param wasm whether it compiles WebAssembly
 * @param connect other origins that it may pass requests on to
 */
export function workerPolicy(wasm: boolean, connect: readonly string[]): string {
  return [
    `default-src 'none'`,
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    ["connect-src 'self'", ...connect].join(' '),
  ].join('; ');
}
