/**
 * A text without what would steer the terminal that it is printed on, and the direction of what is
 * read. Its line ends stay.
 */
export function visible(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- these are what is taken out
      .replace(/\x1b(?:\[[0-9;?]{0,20}[@-~]|[\]_][^\x07\x1b\n]{0,2000}(?:\x07|\x1b\\)?)/g, '')
      // eslint-disable-next-line no-control-regex -- these are what is taken out
      .replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '')
  );
}
