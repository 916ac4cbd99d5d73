import { namesOf } from '../schema/vocabulary.ts';
import { withBase } from './inBase.ts';
import { type CodeSystem, codeSystems } from './codes/systems.ts';

/** Systems with a page of their own: their tables are long. */
export const compilerSystems: readonly CodeSystem[] = namesOf(codeSystems).filter(
  (system) => codeSystems[system].ownPage,
);

/** Where a code is explained. */
export function codePath(system: CodeSystem, code: string): string {
  const page = codeSystems[system].ownPage ? `/codes/${system}/` : '/codes/';
  return `${withBase(page)}#${system}-${code}`;
}
