/** The texts of the row with the buttons for files, for the HTML and for the scripts. */
export const fileLabels = {
  hint: 'You can also paste or drop a screenshot or a log file, or',
  pick: 'Choose a file',
  camera: 'Take a photo',
} as const;
