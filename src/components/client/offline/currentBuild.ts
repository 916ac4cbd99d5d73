import { Build } from '../../../offline/Build.ts';
import { askWorker } from './askWorker.ts';
import { startOffline } from './startOffline.ts';

/**
 * The build on this device that this page’s worker answers from, once it is there.
 *
 * @throws if the browser keeps nothing, or the worker could not be installed
 */
export async function currentBuild(): Promise<Build> {
  const registration = await startOffline();
  const { serviceWorker } = navigator;
  if (!serviceWorker.controller) {
    const failed = new Promise<never>((_, reject) => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'redundant') reject(new Error('The worker was not installed.'));
      });
    });
    const controlled = new Promise((resolve) => {
      serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
    await Promise.race([controlled, failed]);
  }
  const build = await Build.open(await askWorker<string>('build'));
  if (!build) throw new Error('The build of the worker is not on this device.');
  return build;
}
