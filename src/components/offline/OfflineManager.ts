import type { Build } from '../../offline/build.ts';
import { deviceState } from '../../offline/storage.ts';
import { StoreError, storeFiles } from '../../offline/storeFiles.ts';
import { createButton, createElement } from '../site/dom.ts';
import { clearDownloads, deviceContent, type DeviceContent } from './deviceContent.ts';
import { currentBuild, InstallError } from './workerClient.ts';

const unable =
  'This browser does not let the site keep pages. Private windows, blocked storage and addresses without HTTPS are the usual reasons. With a connection, everything works all the same.';

const notInstalled =
  'What works offline could not be stored: the connection broke off, or the browser has no room. Reload this page to try again.';

const problemTexts = {
  network:
    'The site could not be reached, or did not answer. What was loaded stays: go on when you are online again.',
  changed: 'The site was just updated. Reload this page, then go on.',
  storage:
    'The browser has no more room for this site. What was loaded stays. Free some space on the device, or remove what is kept here.',
} as const;

/**
 * Shows how much of the site is stored on this device, with buttons that download the whole site and
 * that delete the downloads.
 */
export class OfflineManager extends HTMLElement {
  private readonly status = createElement('p');
  private readonly panel = createElement('div');
  private running: AbortController | undefined;

  connectedCallback(): void {
    this.status.setAttribute('role', 'status');
    this.replaceChildren(this.status, this.panel);
    this.status.textContent = 'Looking at what is here…';
    if (!('serviceWorker' in navigator) || !('caches' in window)) return this.fail(unable);
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      this.running?.abort();
      void this.show();
    });
    void this.show();
  }

  private fail(text: string): void {
    this.status.textContent = text;
    this.panel.replaceChildren();
  }

  /** Shows the current state, after a note on what just happened if there is one. */
  private async show(note = ''): Promise<void> {
    try {
      const build = await currentBuild();
      const content = await deviceContent(build);
      if (this.running) return;
      const complete = content.missing.length === 0;
      this.status.textContent = [note, summary(content, complete)].filter(Boolean).join(' ');
      const keep = createButton(
        `Keep everything offline (${formatSize(content.total - content.here)} more)`,
        () => void this.downloadAll(build, content),
      );
      keep.classList.add('primary-button');
      const remove = createButton('Remove what is kept', () => void this.removeAll());
      const removable = content.here > content.core;
      this.panel.replaceChildren(...(complete ? [] : [keep]), ...(removable ? [remove] : []));
      document.dispatchEvent(new Event('offline-change'));
    } catch (error) {
      this.fail(error instanceof InstallError ? notInstalled : unable);
    }
  }

  private async downloadAll(build: Build, content: DeviceContent): Promise<void> {
    const running = new AbortController();
    this.running = running;
    const bar = downloadProgress(content.total, () => running.abort());
    this.status.textContent = 'Loading. You can go on reading in another tab.';
    this.panel.replaceChildren(bar.box);
    bar.cancel.focus();
    let done = content.here;
    bar.show(done);
    // Asks the browser not to delete the downloads when it needs space. The browser may refuse.
    void navigator.storage?.persist?.().catch(() => false);
    const note = await storeFiles(build, content.missing, {
      signal: running.signal,
      stored: (bytes) => bar.show((done += bytes)),
    })
      .then(() => deviceState.set('everything', true))
      .then(
        () => '',
        (error: unknown) => describe(error, running.signal),
      );
    this.running = undefined;
    await this.show(note);
    this.panel.querySelector('button')?.focus();
  }

  private async removeAll(): Promise<void> {
    const note = await clearDownloads().then(
      () => 'Removed.',
      () => 'Not all of it could be removed. Reload this page, then try again.',
    );
    await this.show(note);
    this.panel.querySelector('button')?.focus();
  }
}

function summary(
  { core, total, articles, articleCount, ocrBytes }: DeviceContent,
  complete: boolean,
): string {
  const tools = ocrBytes > 0 ? 'search, Diagnose and the picture reader' : 'search and Diagnose';
  if (complete)
    return `Everything is on this device: ${articleCount} articles, ${tools}, ${formatSize(total)}. Visits keep it up to date.`;
  return `On this device: search and Diagnose (${formatSize(core)}), and ${articles.length} of ${articleCount} articles.`;
}

function describe(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'Stopped. What was loaded stays.';
  return problemTexts[error instanceof StoreError ? error.problem : 'storage'];
}

/** A progress bar with the progress in MB and percent, and a button that cancels. */
interface DownloadProgress {
  readonly box: HTMLElement;
  readonly cancel: HTMLButtonElement;
  /** @param done in bytes */
  show(done: number): void;
}

/** @param total in bytes */
function downloadProgress(total: number, stop: () => void): DownloadProgress {
  const box = createElement('div');
  const bar = createElement('progress');
  bar.max = total;
  bar.setAttribute('aria-label', 'Kept of everything');
  const text = createElement('p');
  const cancel = createButton('Cancel', stop);
  box.append(bar, text, cancel);
  return {
    box,
    cancel,
    show(done) {
      bar.value = done;
      text.textContent = `${formatSize(done)} of ${formatSize(total)}, ${Math.floor((100 * done) / total)}%`;
    },
  };
}

/**
 * Formats a size in megabytes. A megabyte is a million bytes, as on the label of a disk.
 *
 * @example formatSize(7_249_000) // '7.2 MB'
 */
function formatSize(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
