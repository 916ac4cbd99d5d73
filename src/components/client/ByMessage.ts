import { articleAddress } from '../../domain/articleAddress.ts';
import type { Diagnosis } from '../../search/diagnose/Diagnosis.ts';
import { startDiagnosis } from '../../search/diagnose/startDiagnosis.ts';
import { element } from './element.ts';
import { messageOfFragment } from './messageOfFragment.ts';
import { pasteHandover } from './pasteHandover.ts';
import { renderDiagnosis } from './renderDiagnosis.ts';

/**
 * Follows a link by message, `/errors/by-message/#…`: to the article if the matcher is sure of one,
 * else it shows what was found. The message stays in the browser: a fragment is sent to nobody.
 */
export class ByMessage extends HTMLElement {
  private cancel: () => void = () => undefined;

  connectedCallback(): void {
    const region = this.querySelector<HTMLElement>('.diagnosis');
    if (!region) return;
    addEventListener('hashchange', () => this.follow(region));
    this.follow(region);
  }

  private follow(region: HTMLElement): void {
    this.cancel();
    const message = messageOfFragment(location.hash);
    region.dataset['state'] = message === '' ? 'idle' : 'loading';
    if (message === '') {
      region.replaceChildren(
        element('p', 'This address has no message behind its #. Paste yours on Diagnose instead.'),
      );
      return;
    }
    this.say(region, 'status', 'Looking for the article…');
    try {
      this.cancel = startDiagnosis(message, (progress) => {
        if (progress.kind === 'done') void this.settle(progress.diagnosis, region);
        else if (progress.kind === 'failed') this.fail(region, progress.message);
      });
    } catch {
      this.fail(
        region,
        'This browser does not let the matcher run. Search for the message instead.',
      );
    }
  }

  private async settle(diagnosis: Diagnosis, region: HTMLElement): Promise<void> {
    const sure = diagnosis.found.filter(({ confidence }) => confidence !== 'possible');
    const [only] = sure;
    if (only && sure.length === 1) {
      const { id, values, cause } = only;
      pasteHandover.putResult({ id, values, cause });
      // In place of this address: "back" leads to where the link was, and not here and on again.
      location.replace(articleAddress(id));
      return;
    }
    try {
      await renderDiagnosis(region, diagnosis);
      region.dataset['state'] = 'done';
    } catch {
      this.fail(region, 'What was found could not be loaded. Check the connection, then reload.');
    }
  }

  private fail(region: HTMLElement, message: string): void {
    region.dataset['state'] = 'failed';
    this.say(region, 'alert', message);
  }

  private say(region: HTMLElement, role: 'alert' | 'status', message: string): void {
    const line = element('p', message);
    line.setAttribute('role', role);
    region.replaceChildren(line);
  }
}
