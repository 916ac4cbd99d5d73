import { z } from 'zod';
import { valueTypes } from '../match/valueTypes.ts';
import { namesOf } from './vocabulary.ts';

/** The type of a placeholder; its strict pattern is in `src/match/valueTypes.ts`. */
export const valueType = z.enum(namesOf(valueTypes));
