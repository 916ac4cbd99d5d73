/** Steps for each unit of weight. Weights are at most 2.6, so a step fits one printable character. */
const steps = 25;
const first = '0'.charCodeAt(0);

/** Writes weights as text, one character each. */
export function writeWeights(weights: Float64Array): string {
  return String.fromCharCode(
    ...Array.from(weights, (weight) => first + Math.round(weight * steps)),
  );
}

/** Reads the weights of a text that `writeWeights` wrote. */
export function readWeights(text: string): Float64Array {
  return Float64Array.from(text, (character) => (character.charCodeAt(0) - first) / steps);
}
