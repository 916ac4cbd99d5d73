/**
 * A WebAssembly module with one SIMD instruction, as Tesseract is built with SIMD. From
 * https://github.com/GoogleChromeLabs/wasm-feature-detect
 */
const simdModule = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
  253, 98, 11,
];

/**
 * How far the color that a canvas returns may be from the color that was drawn: some browsers
 * change the last bit.
 */
const tolerance = 8;

/**
 * Lists what OCR needs and this browser lacks or blocks, as words for a sentence. Strict privacy
 * settings disable WebAssembly and make canvases return random pixels.
 */
export function missingImageFeatures(): string[] {
  const missing: string[] = [];
  if (typeof Worker === 'undefined') missing.push('workers');
  try {
    // This does not compile the module, as the page's policy forbids that. The worker of the OCR
    // engine has its own policy.
    if (!WebAssembly.validate(new Uint8Array(simdModule))) missing.push('WebAssembly with SIMD');
  } catch {
    missing.push('WebAssembly with SIMD');
  }
  if (typeof createImageBitmap === 'undefined' || !canvasIsTrue()) missing.push('the canvas');
  return missing;
}

function canvasIsTrue(): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return false;
  const colour = [40, 160, 220];
  context.fillStyle = `rgb(${colour.join(' ')})`;
  context.fillRect(0, 0, 1, 1);
  try {
    const { data } = context.getImageData(0, 0, 1, 1);
    return colour.every((value, at) => Math.abs(value - (data[at] ?? 0)) <= tolerance);
  } catch {
    return false;
  }
}
