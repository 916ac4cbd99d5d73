import { z } from 'zod';
import { valueTypes } from '../match/valueTypes.ts';

const names = Object.keys(valueTypes) as [keyof typeof valueTypes, ...(keyof typeof valueTypes)[]];

/** The type of a placeholder; its strict pattern is in `src/match/valueTypes.ts`. */
export const valueType = z.enum(names);
