/** What surrounds a placeholder of a command. */
export interface PlaceholderContext {
  /** The quotes that it is inside of; `unknown` where the shell's syntax is more than we read. */
  readonly quotes: 'none' | 'single' | 'double' | 'unknown';
  /** Whether it is all that these quotes hold: `"<path>"`. */
  readonly whole: boolean;
  /** The text before it in the same word, or inside the quotes; nothing if it begins there. */
  readonly before: string;
  /** The character behind it. */
  readonly after: string;
  /** Whether its word is the name of what is run. */
  readonly command: boolean;
  /** Whether the command hands its words to another shell, which reads them once more. */
  readonly readAgain: boolean;
}
