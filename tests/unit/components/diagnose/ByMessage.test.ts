// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageOfFragment } from '../../../../src/components/diagnose/ByMessage.ts';

describe('the message of a fragment', () => {
  it('is what a program has encoded, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (message) => {
        expect(messageOfFragment(`#${encodeURIComponent(message)}`)).toBe(message.trim());
      }),
    );
  });

  it('is taken as it stands where it is not encoded, or cut off', () => {
    expect(messageOfFragment('#no such container: web')).toBe('no such container: web');
    expect(messageOfFragment('#100%25 of%20disk')).toBe('100% of disk');
    expect(messageOfFragment('#100% of%20disk')).toBe('100% of disk');
    expect(messageOfFragment('#caf%C3%A9 %C3')).toBe('café %C3');
    expect(messageOfFragment('#')).toBe('');
    expect(messageOfFragment('')).toBe('');
  });

  it('never throws, and has a limit', () => {
    fc.assert(fc.property(fc.string(), (hash) => void messageOfFragment(`#${hash}`)));
    expect(messageOfFragment(`#${'%41'.repeat(100_001)}`)).toHaveLength(100_000);
  });
});
