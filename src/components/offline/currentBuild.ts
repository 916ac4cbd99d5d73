import { Build } from '../../offline/Build.ts';
import { askWorker } from './askWorker.ts';
import { InstallError } from './InstallError.ts';
import { startOffline } from './startOffline.ts';

/**
 * The build on this device that the active worker answers from, once it is there.
 *
 * @throws InstallError if the worker could not be installed
 * @throws if the browser keeps nothing, or forbids it
 */
export async function currentBuild(): Promise<Build> {
  const registration = await startOffline();
  if (!registration.active)
    await Promise.race([navigator.serviceWorker.ready, failed(registration)]);
  const build = await Build.open(await askWorker<string>('build'));
  if (!build) throw new InstallError('The build of the worker is not on this device.');
  return build;
}

function failed({ installing }: ServiceWorkerRegistration): Promise<never> {
  return new Promise((_, reject) => {
    const look = (): void => {
      if (installing?.state === 'redundant') reject(new InstallError('The worker was refused.'));
    };
    installing?.addEventListener('statechange', look);
    look();
  });
}
