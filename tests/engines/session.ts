/** A browser with one page, by the few steps that the journeys take. Selectors are CSS, of visible elements. */
export interface EngineSession {
  /** The name and version that the browser reports. */
  readonly version: string;
  open(url: string): Promise<void>;
  /** Clicks the middle of the first match, as a pointer does. Fails if another element covers it. */
  click(selector: string): Promise<void>;
  /** Presses the keys of a text, one after the other, wherever the focus is. */
  type(text: string): Promise<void>;
  /** Returns the result of an expression, as JSON would keep it. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}
