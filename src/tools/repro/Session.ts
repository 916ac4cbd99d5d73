/** The phases of a session, in order. `set-up` is there only where the script has one. */
export const phaseNames = ['set-up', 'provoke', 'check-before', 'fix', 'check-after'] as const;

export type PhaseName = (typeof phaseNames)[number];

/** How a phase ended. */
export interface Phase {
  readonly status: number;
  /** What it printed, both streams, masked. */
  readonly output: string;
}

/** What was seen of one fix. */
export interface Session {
  readonly fix: string;
  readonly phases: Readonly<Partial<Record<PhaseName, Phase>>>;
  /** What the script says that the message names, masked. */
  readonly values: Readonly<Record<string, string>>;
  /** Whether it was ended as it took longer than its limit. */
  readonly timedOut: boolean;
  readonly seconds: number;
  /** What bash itself printed, such as a syntax error of the script. */
  readonly errors: string;
}
