import { z } from 'zod';
import { namesOf, platforms } from './vocabulary.ts';

/** The platforms that commands may differ by. */
export const platform = z.enum(namesOf(platforms));

export type Platform = keyof typeof platforms;
