import { describe, expect, it } from 'vitest';
import { adviceFor } from '../../../src/domain/advice.ts';
import type { Fix } from '../../../src/schema/steps.ts';
import { aSummary } from '../search/aSummary.ts';

/** A fix with an id, for some causes. */
function aFix(id: string, causes: string[], level: Fix['risk']['level'] = 'safe'): Fix {
  const risk = level === 'safe' ? { level } : { level, why: 'It can lose data.' };
  const [fix] = aSummary().fixes;
  return { ...fix!, id, causes, risk };
}

/** A cause that some commands confirm. */
function aCause(id: string, ...commands: string[]) {
  return { id, title: id, confirm: { commands: commands.map((run) => ({ run })), shows: id } };
}

describe('adviceFor', () => {
  it('gives the fix of the cause, and not the quick fix', () => {
    const advice = adviceFor(aSummary(), 'system');
    expect(advice).toMatchObject({ kind: 'fix', cause: { id: 'system' }, fix: { id: 'move-up' } });
    expect(advice).not.toHaveProperty('quickFix');
  });

  it('gives the fix of the most common cause too, as the quick fix has no risk and no check', () => {
    expect(adviceFor(aSummary(), 'old-copy')).toMatchObject({ fix: { id: 'stop-it' } });
  });

  it.each([undefined, 'a-cause-of-a-newer-index'])('gives a check for the cause %s', (cause) => {
    const advice = adviceFor(aSummary(), cause);
    expect(advice).toMatchObject({
      kind: 'check',
      commands: [{ run: 'lsof -i :<port>' }],
      confirms: [{ id: 'old-copy' }],
      otherCauses: [{ id: 'system' }],
    });
  });

  it('checks all causes at once that the same commands confirm', () => {
    const advice = adviceFor(
      aSummary({ causes: [aCause('a', 'df'), aCause('b', 'df', 'df -i'), aCause('c', 'df')] }),
      undefined,
    );
    expect(advice).toMatchObject({
      confirms: [{ id: 'a' }, { id: 'c' }],
      otherCauses: [{ id: 'b' }],
    });
  });

  it('needs no check if the article has one cause, or one fix for all causes', () => {
    const { causes, fixes } = aSummary();
    expect(adviceFor(aSummary({ causes: causes.slice(0, 1) }), undefined)).toMatchObject({
      kind: 'fix',
      cause: { id: 'old-copy' },
      fix: { id: 'stop-it' },
    });
    const common = aFix('restart', ['system', 'old-copy']);
    expect(adviceFor(aSummary({ fixes: [...fixes, common] }), undefined)).toMatchObject({
      kind: 'fix',
      cause: undefined,
      fix: { id: 'restart' },
    });
  });

  it('puts the fix that names the cause first before others, and a destructive fix last', () => {
    const fixes = [
      aFix('delete', ['system'], 'destructive'),
      aFix('shared', ['old-copy', 'system']),
      aFix('own', ['system', 'old-copy'], 'careful'),
    ];
    const advice = adviceFor(aSummary({ fixes: fixes.slice(0, 3) }), 'system');
    expect(advice).toMatchObject({
      fix: { id: 'own' },
      otherFixes: [{ id: 'shared' }, { id: 'delete' }],
    });
  });

  it('gives nothing for a cause without a fix', () => {
    expect(adviceFor(aSummary({ fixes: [] }), 'system')).toBeUndefined();
  });
});
