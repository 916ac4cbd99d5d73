import type { CodeSystem } from './CodeTable.ts';
import { inBase } from '../inBase.ts';

/** Systems with a page of their own: their tables are long. */
export const compilerSystems: readonly CodeSystem[] = ['rust', 'typescript'];

/** Where a code is explained. */
export function codeAddress(system: CodeSystem, code: string): string {
  const page = compilerSystems.includes(system) ? `/codes/${system}/` : '/codes/';
  return `${inBase(page)}#${system}-${code}`;
}
