import { createButton } from '../site/button.ts';
import { createElement } from '../site/element.ts';
import { imageLabels } from './pictureWords.ts';

/**
 * The buttons that let one pick a picture, or take one with the camera of a phone.
 *
 * @param take called with what was picked
 */
export function imageButtons(take: (file: File) => void): HTMLElement[] {
  const camera = filePicker(imageLabels.camera, take, true);
  camera.className = 'screenshot-buttons__camera';
  return [filePicker(imageLabels.pick, take, false), camera];
}

function filePicker(label: string, take: (file: File) => void, camera: boolean): HTMLButtonElement {
  const input = createElement('input');
  input.type = 'file';
  input.accept = 'image/png,image/jpeg,image/webp';
  if (camera) input.setAttribute('capture', 'environment');
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) take(file);
    // So that the same picture can be picked again.
    input.value = '';
  });
  return createButton(label, () => input.click());
}
