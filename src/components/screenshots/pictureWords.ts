/** What the row below a field says that takes pictures: in the HTML and in the script alike. */
export const imageLabels = {
  hint: 'A picture of it works too: paste it, drop it, or',
  pick: 'Pick a picture',
  camera: 'Take a photo',
} as const;
