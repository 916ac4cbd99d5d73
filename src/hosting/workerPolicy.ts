/**
 * Returns the Content-Security-Policy of a script that runs as a worker. A worker gets its policy
 * from its own response, not from its page, so only workers may compile WebAssembly.
 * https://html.spec.whatwg.org/multipage/workers.html#run-a-worker
 *
 * @param wasm whether the worker compiles WebAssembly
 * @param connect other origins that the worker may forward requests to
 */
export function workerPolicy(wasm: boolean, connect: readonly string[]): string {
  return [
    `default-src 'none'`,
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    ["connect-src 'self'", ...connect].join(' '),
  ].join('; ');
}
