import { afterAll, describe, expect, test, vi } from 'vitest';

// A fourth platform, in the table alone: no other file may have a list of its own.
vi.mock(import('../../../src/schema/vocabulary.ts'), async (original) => {
  const table = await original();
  const freebsd = { name: 'FreeBSD', node: 'freebsd', userAgent: 'FreeBSD', shell: 'sh' };
  return { ...table, platforms: { ...table.platforms, freebsd } };
});

// Test files share their modules (see vitest.config.ts): these have to be loaded with the mock, and
// no later file may get them.
vi.resetModules();
afterAll(() => {
  vi.resetModules();
});
const { commandNodes } = await import('../../../src/api/markdown/commands.ts');
const { headScript } = await import('../../../src/components/site/headScript.ts');
const { groupCommands, platformDetection, platformNames, platformOfNode, platformStyles } =
  await import('../../../src/domain/platforms.ts');
const { commandShell, targetShell } = await import('../../../src/domain/shell/syntax.ts');
const { platform } = await import('../../../src/schema/primitives.ts');
const { platformBits, readFacets } = await import('../../../src/search/index/format.ts');

describe('a fourth platform', () => {
  const names = ['linux', 'macos', 'windows', 'freebsd'] as const;

  /** What the script in the head of a page finds for a user agent. */
  function detected(userAgent: string): unknown {
    return new Function('a', `return ${platformDetection('a')}`)(userAgent);
  }

  test('the schema and the names know the platform', () => {
    expect(platform.options).toEqual(names);
    expect(platform.safeParse('plan9').success).toBe(false);
    expect(platformNames).toHaveProperty('freebsd', 'FreeBSD');
  });

  test('the search index keeps every set of platforms', () => {
    for (let set = 0; set < 2 ** names.length; set += 1) {
      const list = platform.options.filter((_, bit) => (set >> bit) & 1);
      const facets = `00${String.fromCharCode(48 + platformBits(list))}`;
      const tools = [{ id: 'git', name: 'Git' }];
      const head = {
        version: '1',
        count: 1,
        tools,
        kinds: ['network'],
        facets,
        starts: [],
        spellings: 0,
      };
      expect(readFacets(head, 0)).toEqual({ tool: 'git', kind: 'network', platforms: list });
    }
  });

  test('browsers and Node are recognized; what is unknown gets the default', () => {
    expect(detected('Mozilla/5.0 (X11; FreeBSD amd64; rv:140.0) Gecko/20100101')).toBe('freebsd');
    expect(detected('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101')).toBe('linux');
    expect(detected('Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0)')).toBe('macos');
    expect(detected('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0)')).toBe('windows');
    expect(detected('Mozilla/5.0 (Windows Phone 8.1; like iPhone OS 7_0_3 Mac OS X)')).toBe(
      'windows',
    );
    expect(detected('Mozilla/5.0 (PlayStation 4)')).toBe('linux');
    expect(headScript()).toContain(platformDetection('a'));
    expect(['freebsd', 'darwin', 'win32', 'linux', 'aix'].map(platformOfNode)).toEqual([
      'freebsd',
      'macos',
      'windows',
      'linux',
      'linux',
    ]);
  });

  test('its commands have a tab that the style sheet shows, and their shell', () => {
    const own = {
      run: 'pkg info',
      platforms: platform.options.filter((name) => name.startsWith('free')),
    };
    const commands = [{ run: 'dpkg -l', platforms: ['linux' as const] }, own];
    const groups = groupCommands(commands);
    expect(groups.map(({ platforms }) => platforms)).toEqual([['linux'], ['freebsd']]);
    expect(new Set(groups.flatMap(({ shownOn }) => shownOn))).toEqual(new Set(names));
    for (const name of names)
      expect(platformStyles()).toContain(
        `[data-os=${name}] platform-tabs>[data-os]:not([data-os~=${name}])`,
      );
    expect(commandNodes(commands, { values: {}, types: {} })).toContainEqual(
      expect.objectContaining({ children: [{ type: 'text', value: 'FreeBSD:' }] }),
    );
    expect([commandShell(own), targetShell(own)]).toEqual(['sh', 'sh']);
  });

  test('the shell of a command follows its platforms', () => {
    expect(commandShell({ run: 'dir', platforms: ['windows'] })).toBe('powershell');
    expect(commandShell({ run: 'dir', platforms: ['windows'], shell: 'cmd' })).toBe('cmd');
    expect(targetShell({ run: 'ls' })).toBe('any');
    expect(targetShell({ run: 'ls', platforms: ['linux', 'windows'] })).toBe('any');
    expect(targetShell({ run: 'ls', platforms: ['linux', 'macos'] })).toBe('sh');
    expect(targetShell({ run: 'ls', shell: 'sh' })).toBe('sh');
  });
});
