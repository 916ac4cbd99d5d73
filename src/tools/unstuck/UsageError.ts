/** A wrong use or input: its message is for the person at the keyboard, the exit code is 2. */
export class UsageError extends Error {}
