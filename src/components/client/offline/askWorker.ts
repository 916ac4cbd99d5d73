/**
 * Asks the service worker that this page is controlled by.
 *
 * @returns its answer; never, where there is none
 */
export function askWorker<Answer>(question: 'page-state' | 'build'): Promise<Answer> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
    port1.start();
    navigator.serviceWorker.controller?.postMessage(question, [port2]);
  });
}
