import { Build } from '../../offline/Build.ts';
import { deviceState } from '../../offline/deviceState.ts';

/** Removes all that was visited or kept. What search and Diagnose need stays: it would come again. */
export async function clearDownloads(): Promise<void> {
  await deviceState.remove('everything');
  for (const build of await Build.openAll()) {
    const kept = (await build.stored()).filter(
      (address) => !Object.hasOwn(build.files.core, address),
    );
    await Promise.all(kept.map((address) => build.remove(address)));
  }
}
