import { describe, expect, test } from 'vitest';
import { pageParts } from '../../../../src/tools/sample-pages/parts.ts';
import { samplePages, type SitePage } from '../../../../src/tools/sample-pages/sample.ts';

const page = (path: string, group: string, html: string): SitePage => ({
  path,
  group,
  ...pageParts(`<body><main>${html}</main></body>`),
});

describe('pageParts', () => {
  test('has elements, classes and sections of the page, with the lengths of their texts', () => {
    const { parts, pairs } = pageParts(
      '<head><title>no</title></head><body><section id="fixes"><section class="fix" id="fix-one"><p class="note">four</p><p class="note">\n  a longer text </p></section></section><script>no</script></body>',
    );
    expect(Object.fromEntries(parts)).toEqual({
      html: { shortest: 17, longest: 17 },
      body: { shortest: 17, longest: 17 },
      section: { shortest: 17, longest: 17 },
      '#fixes': { shortest: 17, longest: 17 },
      '.fix': { shortest: 17, longest: 17 },
      p: { shortest: 4, longest: 13 },
      '.note': { shortest: 4, longest: 13 },
    });
    expect(pairs).toContain('#fixes > .fix');
    expect(pairs).toContain('.fix > .note');
    expect(pairs).not.toContain('#fixes > .note');
  });
});

describe('samplePages', () => {
  test('one page stands for pages that are alike, in each group', () => {
    const pages = ['a', 'b'].flatMap((group) =>
      [1, 2, 3].map((number) => page(`/${group}/${number}/`, group, '<p>the same</p>')),
    );
    expect(samplePages(pages)).toEqual(['/a/1/', '/b/1/']);
  });

  test('the longest and the shortest of a part are in it, and not what is between them', () => {
    const pages = [1, 50, 100].map((length) =>
      page(`/${length}/`, 'a', `<p class="note">${'x'.repeat(length)}</p>`),
    );
    expect(samplePages(pages)).toEqual(['/1/', '/100/']);
  });

  test('a part in a place where only one page has it is in it', () => {
    const both = '<section id="a"><b>x</b></section><section id="b"><i>x</i></section>';
    const pages = [
      page('/1/', 'a', both),
      page('/2/', 'a', both),
      page('/3/', 'a', '<section id="a"><i>x</i></section><section id="b"><b>x</b></section>'),
    ];
    expect(samplePages(pages)).toEqual(['/1/', '/3/']);
  });

  // A hundred pages of each of two kinds, of which each has a few of twenty parts.
  test('a fault in any part of any group is on a page of the sample', () => {
    const parts = Array.from({ length: 20 }, (_, part) => part);
    const pages = ['a', 'b'].flatMap((group) =>
      Array.from({ length: 100 }, (_, number) => {
        // The last parts are rare: one or two pages have them.
        const own = parts.filter((part) => (number + part) % (part * 4 + 2) === 0);
        const html = own.map((part) => `<p class="part-${part}">${'x'.repeat(number)}</p>`);
        return page(`/${group}/${number}/`, group, html.join(''));
      }),
    );
    const sample = new Set(samplePages(pages));
    expect(sample.size).toBeLessThan(pages.length / 2);
    let planted = 0;
    for (const group of ['a', 'b'])
      for (const part of parts) {
        const faulty = pages.filter((one) => one.group === group && one.parts.has(`.part-${part}`));
        if (faulty.length === 0) continue;
        planted += 1;
        expect(
          faulty.some(({ path }) => sample.has(path)),
          `${group} part-${part}`,
        ).toBe(true);
      }
    expect(planted).toBe(40);
  });
});
