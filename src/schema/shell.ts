import { z } from 'zod';
import { namesOf, shells } from './vocabulary.ts';

/** The shell a command is written for: it decides how a reader's values are quoted. */
export const shell = z.enum(namesOf(shells));

export type Shell = keyof typeof shells;
