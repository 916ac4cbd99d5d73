import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * schema.org's own release, `schemaorg-current-http.nt`, as `@vocabulary/schema` packs it:
 * one statement a line, of which these predicates matter here.
 */
const file = createRequire(import.meta.url).resolve('@vocabulary/schema/schema.nq');
const statement = /^<http:\/\/schema\.org\/(\w+)> <[^>]*[/#](\w+)> <[^>]*[/#](\w+)> /;

const facts = new Map<string, Map<string, Set<string>>>();
for (const line of readFileSync(file, 'utf8').split('\n')) {
  const [, subject, predicate, object] = statement.exec(line) ?? [];
  if (!subject || !predicate || !object) continue;
  const of = facts.get(subject) ?? new Map<string, Set<string>>();
  facts.set(subject, of.set(predicate, (of.get(predicate) ?? new Set()).add(object)));
}
const said = (term: string, predicate: string): Set<string> =>
  facts.get(term)?.get(predicate) ?? new Set();
/** A type and all that it is a kind of. */
const lineage = (type: string): Set<string> =>
  new Set([type, ...[...said(type, 'subClassOf')].flatMap((parent) => [...lineage(parent)])]);

const literals: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && URL.canParse(value),
  Date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  Integer: (value) => Number.isInteger(value),
};

/** What schema.org does not know of some JSON-LD, as `path: fault`; empty if all is well. */
export function schemaOrgFaults(data: unknown, path = '$'): string[] {
  if (Array.isArray(data))
    return data.flatMap((each, index) => schemaOrgFaults(each, `${path}[${index}]`));
  if (typeof data !== 'object' || data === null) return [];
  const { '@type': type, ...properties } = data as Record<string, unknown>;
  if (typeof type !== 'string' || !said(type, 'type').has('Class'))
    return [`${path}: no type ${String(type)}`];
  const kinds = lineage(type);
  const faults = said(type, 'supersededBy').size > 0 ? [`${path}: ${type} is superseded`] : [];
  for (const [key, value] of Object.entries(properties)) {
    const here = `${path}.${key}`;
    // An input of an action: https://schema.org/docs/actions.html#part-4
    const name = key.replace(/-(?:input|output)$/, '');
    if (name === key && !said(name, 'domainIncludes').intersection(kinds).size)
      faults.push(`${here}: ${type} has no such property`);
    if (said(name, 'supersededBy').size > 0) faults.push(`${here} is superseded`);
    const range = name === key ? said(name, 'rangeIncludes') : new Set(['Text']);
    for (const each of [value].flat())
      if (!fits(each, range)) faults.push(`${here}: ${JSON.stringify(each)} is not ${[...range]}`);
    faults.push(...schemaOrgFaults(value, here));
  }
  return faults;
}

function fits(value: unknown, range: ReadonlySet<string>): boolean {
  if (typeof value === 'object' && value !== null) {
    const type = (value as Record<string, unknown>)['@type'];
    return typeof type === 'string' && lineage(type).intersection(range).size > 0;
  }
  const literal = [...range].filter((type) => type in literals);
  // schema.org's context reads text as a reference where only things are expected.
  return literal.length > 0
    ? literal.some((type) => literals[type]?.(value))
    : literals['URL']?.(value) === true;
}
