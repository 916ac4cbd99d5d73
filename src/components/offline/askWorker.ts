/**
 * Asks the active service worker of this site.
 *
 * @returns its answer; never, where there is no worker
 */
export async function askWorker<Answer>(question: 'page-state' | 'build'): Promise<Answer> {
  // Not the page's controller: a page that was reloaded with Shift has none.
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
    port1.start();
    active?.postMessage(question, [port2]);
  });
}
