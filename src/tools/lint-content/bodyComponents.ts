import { platform } from '../../schema/platform.ts';

/** What an author may write in a component's tag. */
export interface BodyComponent {
  readonly attributes: Readonly<
    Record<string, { readonly needed: boolean; readonly values?: readonly string[] }>
  >;
  /** The component that has to be around this one. */
  readonly parent?: string;
  /** The language of the fence that has to be inside; `any` allows all languages. */
  readonly fence?: 'console' | 'any';
  /** An example of the tag, for messages. */
  readonly example: string;
}

/** The components that a body may use, see `src/components/mdx`. */
export const bodyComponents: Readonly<Record<string, BodyComponent>> = {
  Terminal: {
    attributes: { title: { needed: false } },
    fence: 'console',
    example: '<Terminal title="…">',
  },
  File: {
    attributes: { title: { needed: true } },
    fence: 'any',
    example: '<File title="server.js">',
  },
  Callout: {
    attributes: { kind: { needed: true, values: ['note', 'warning'] } },
    example: '<Callout kind="note">',
  },
  PlatformTabs: { attributes: {}, example: '<PlatformTabs>' },
  Platform: {
    attributes: { name: { needed: true, values: platform.options } },
    parent: 'PlatformTabs',
    example: '<Platform name="linux">',
  },
  SequenceDiagram: {
    attributes: { title: { needed: true }, actors: { needed: true }, messages: { needed: true } },
    example: '<SequenceDiagram title="…" actors={[…]} messages={[…]} />',
  },
};
