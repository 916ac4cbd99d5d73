import { describe, expect, test } from 'vitest';
import { groupCommands } from '../../../src/domain/platforms.ts';

describe('groupCommands', () => {
  test('the same everywhere: one group, no tabs', () => {
    const commands = [{ run: 'npm ci' }, { run: 'npm test' }];
    expect(groupCommands(commands)).toEqual([
      { platforms: [], shownOn: ['linux', 'macos', 'windows'], commands },
    ]);
  });

  test('platforms with the same commands share a tab', () => {
    const groups = groupCommands([
      { run: 'lsof', platforms: ['linux', 'macos'] },
      { run: 'netstat', platforms: ['windows'] },
    ]);
    expect(groups.map(({ platforms, shownOn }) => [platforms, shownOn])).toEqual([
      [
        ['linux', 'macos'],
        ['linux', 'macos'],
      ],
      [['windows'], ['windows']],
    ]);
  });

  test('a command without platforms is in every tab, in its place', () => {
    const groups = groupCommands([
      { run: 'stop', platforms: ['linux'] },
      { run: 'halt', platforms: ['windows'] },
      { run: 'node main.js' },
    ]);
    expect(groups.map(({ commands }) => commands.map(({ run }) => run))).toEqual([
      ['stop', 'node main.js'],
      ['node main.js'],
      ['halt', 'node main.js'],
    ]);
  });

  test('a reader whose platform has no command sees the first group', () => {
    const [first] = groupCommands([{ run: 'systemctl', platforms: ['linux'] }]);
    expect(first?.platforms).toEqual(['linux']);
    expect(first?.shownOn).toEqual(['linux', 'macos', 'windows']);
  });
});
