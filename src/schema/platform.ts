import { z } from 'zod';

/** The platforms that commands may differ by. */
export const platform = z.enum(['linux', 'macos', 'windows']);

export type Platform = z.infer<typeof platform>;
