import { button } from '../site/button.ts';
import { element } from '../site/element.ts';
import { pictureWords } from './pictureWords.ts';

/**
 * The buttons that let one pick a picture, or take one with the camera of a phone.
 *
 * @param take called with what was picked
 */
export function pictureButtons(take: (file: File) => void): HTMLElement[] {
  const camera = filePicker(pictureWords.camera, take, true);
  camera.className = 'screenshot-buttons__camera';
  return [filePicker(pictureWords.pick, take, false), camera];
}

function filePicker(label: string, take: (file: File) => void, camera: boolean): HTMLButtonElement {
  const input = element('input');
  input.type = 'file';
  input.accept = 'image/png,image/jpeg,image/webp';
  if (camera) input.setAttribute('capture', 'environment');
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) take(file);
    // So that the same picture can be picked again.
    input.value = '';
  });
  return button(label, () => input.click());
}
