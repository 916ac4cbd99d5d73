import { describe, expect, it } from 'vitest';
import { bodyNodes } from '../../../../src/api/markdown/body.ts';
import { bodyComponents } from '../../../../src/tools/lint-content/mdxBody.ts';
import { serialize } from '../../../../src/api/markdown/article.ts';

const markdown = (mdx: string): string => serialize(bodyNodes(mdx), (url) => url);

describe('the body of an article as Markdown', () => {
  it('keeps prose, and writes a literal < so that it stays one', () => {
    expect(markdown('A `<port>` and \\<name> in **text**.\n')).toBe(
      'A `<port>` and \\<name> in **text**.\n',
    );
  });

  it('titles terminals and files, and drops the marks of lines', () => {
    expect(
      markdown('<Terminal title="Twice">\n```console {2,5}\n$ git status\n```\n</Terminal>\n'),
    ).toBe('**Twice**:\n\n```console\n$ git status\n```\n');
    expect(markdown('<File title="app.yml">\n```yaml\na: 1\n```\n</File>\n')).toBe(
      '**app.yml**:\n\n```yaml\na: 1\n```\n',
    );
    expect(markdown('<Terminal>\n```console\n$ ls\n```\n</Terminal>\n')).toBe(
      '```console\n$ ls\n```\n',
    );
  });

  it('quotes callouts, and lists what platforms differ in', () => {
    expect(markdown('<Callout kind="warning">\n  Not here.\n</Callout>\n')).toBe(
      '> **Warning**\n>\n> Not here.\n',
    );
    const tabs =
      '<PlatformTabs>\n<Platform name="macos">\n```sh\nls\n```\n</Platform>\n<Platform name="windows">\nText.\n</Platform>\n</PlatformTabs>\n';
    expect(markdown(tabs)).toBe('**macOS**:\n\n```sh\nls\n```\n\n**Windows**:\n\nText.\n');
  });

  it('tells who says what to whom, without running anything', () => {
    const diagram = `<SequenceDiagram title="Pull" actors={['client', \`registry\`]} messages={[{ from: 0, to: 1, text: 'GET /v2/' }, { from: 1, "to": 0, text: '401', error: true }, { from: 0, to: 0, text: 'asks' }]} />`;
    expect(markdown(diagram)).toBe(
      '**Pull**:\n\n1. client to registry: GET /v2/\n2. registry to client: 401 (this step fails)\n3. client: asks\n',
    );
    for (const value of ['run()', '[...x]', '`${x}`', '{ [x]: 1 }', 'x'])
      expect(() =>
        markdown(`<SequenceDiagram title="T" actors={${value}} messages={[]} />`),
      ).toThrow('written out');
  });

  it('knows every component that authors may use', () => {
    for (const name of Object.keys(bodyComponents)) {
      const attributes = 'title="T" kind="note" name="linux" actors={[]} messages={[]}';
      expect(() => bodyNodes(`<${name} ${attributes}>\n\nText.\n\n</${name}>`), name).not.toThrow();
    }
  });

  it('refuses a component that it does not know', () => {
    expect(() => markdown('<Unknown />')).toThrow('<Unknown>');
  });
});
