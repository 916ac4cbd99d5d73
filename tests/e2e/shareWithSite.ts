import type { Page } from '@playwright/test';

/** A file as Playwright takes it. */
interface SharedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/**
 * Shares a text or a file with the installed site, as the system does: by a POST to Diagnose, which
 * has to be open. The context has to allow service workers.
 */
export async function shareWithSite(page: Page, shared: string | SharedFile): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const file = typeof shared === 'string' ? undefined : shared;
  await page.evaluate(
    ({ text, name, type, base64 }) => {
      const form = document.createElement('form');
      form.method = 'post';
      form.enctype = 'multipart/form-data';
      const field = document.createElement('input');
      if (base64 === undefined) {
        field.name = 'text';
        field.value = text;
      } else {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const files = new DataTransfer();
        files.items.add(new File([bytes], name, { type }));
        field.type = 'file';
        field.name = 'log';
        field.files = files.files;
      }
      form.append(field);
      document.body.append(form);
      form.submit();
    },
    {
      text: typeof shared === 'string' ? shared : '',
      name: file?.name ?? '',
      type: file?.mimeType ?? '',
      base64: file?.buffer.toString('base64'),
    },
  );
}
