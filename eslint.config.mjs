import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Which folders of src a folder may import from. Data flows one way:
 * content → schema → domain → pages and components → dist; match → search → components.
 */
const mayImport = {
  cache: [],
  match: [],
  schema: ['match'],
  content: ['match', 'schema'],
  domain: ['match', 'schema'],
  markdown: ['match', 'schema', 'domain'],
  search: ['match', 'schema', 'domain', 'markdown'],
  discovery: ['cache', 'match', 'schema', 'domain', 'markdown'],
  api: ['match', 'schema', 'domain', 'markdown'],
  hosting: ['match', 'schema', 'domain', 'markdown'],
  offline: ['domain'],
  ocr: ['domain'],
  components: [
    'match',
    'schema',
    'domain',
    'markdown',
    'search',
    'styles',
    'discovery',
    'api',
    'offline',
    'ocr',
  ],
  layouts: ['components', 'domain', 'styles'],
  pages: [
    'match',
    'components',
    'discovery',
    'domain',
    'layouts',
    'markdown',
    'schema',
    'styles',
    'api',
  ],
  tools: ['match', 'schema', 'content', 'domain', 'markdown', 'search', 'api', 'hosting'],
  integrations: [
    'cache',
    'match',
    'schema',
    'content',
    'domain',
    'markdown',
    'search',
    'discovery',
    'tools',
    'api',
    'hosting',
    'offline',
    'ocr',
  ],
};
const folders = [...Object.keys(mayImport), 'styles'];

/**
 * The modules of a folder that the rest of the project may import. The other modules of the folder
 * are its own business and can change without a look at the rest.
 */
const faces = {
  match: ['index'],
  'search/index': ['build', 'fields', 'format', 'reader', 'rerank', 'search', 'trace'],
  'search/diagnose': ['diagnose', 'readLog', 'start'],
  'api/json': ['advice', 'article', 'lists', 'match', 'schemas'],
  'api/markdown': ['article', 'body', 'commands'],
  'domain/shell': ['fillCommand', 'syntax'],
  'discovery/shareImage': ['cache', 'cards', 'layout'],
  'offline/worker': ['clients', 'worker'],
  ocr: ['recognize', 'types'],
  'components/share': ['sharePanel'],
  'components/feedback': ['answers', 'outbox', 'panels'],
  'tools/check-dist': ['pages'],
  'tools/check-hosts': ['hostProblems', 'servers'],
  'tools/lint-content': ['describeIssue', 'report', 'rules/index'],
  'tools/unstuck': ['run'],
  'tools/update-docs': ['generatedFiles'],
};

/** An import of a module of `folder` that is none of its face, from a file outside of the folder. */
const behindFace = ([folder, modules], above = '') => ({
  regex: `^\\.{1,2}/(?:.*/)?${above}${folder}/(?!(?:${modules.join('|')})\\.ts$)[^?]*\\.ts$`,
  message: `Import ${folder} through ${modules.map((name) => `${name}.ts`).join(', ')}: the rest is its own.`,
});

/** The rule of one set of files: from outside of these folders, and not behind these faces. */
const restrict = (files, ignores, patterns) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const layerPatterns = (folder) => {
  const allowed = mayImport[folder];
  return [
    {
      regex: `^(?:\\.\\./)+(?:${folders.filter((name) => name !== folder && !allowed.includes(name)).join('|')})/`,
      message: `src/${folder} may import from ${allowed.join(', ') || 'nothing'} only: see ARCHITECTURE.md.`,
    },
    ...(folder === 'match'
      ? [{ regex: '^[^.]', message: 'src/match has no dependency, no Node and no DOM.' }]
      : []),
  ];
};

const faceEntries = Object.entries(faces);
const importRules = [
  ...Object.keys(mayImport).flatMap((folder) => {
    // A face is no limit for the folder that has it: one block for the folder, one for each subfolder.
    const own = faceEntries.filter(([name]) => name.startsWith(`${folder}/`)).map(([name]) => name);
    const others = (inside) =>
      faceEntries
        .filter(([name]) => name !== inside && name !== folder)
        .map((face) => behindFace(face));
    return [
      restrict(
        [`src/${folder}/**`],
        own.map((name) => `src/${name}/**`),
        [...layerPatterns(folder), ...others(undefined)],
      ),
      ...own.map((name) =>
        restrict([`src/${name}/**`], [], [...layerPatterns(folder), ...others(name)]),
      ),
    ];
  }),
  restrict(
    ['bench/**'],
    [],
    // The bench of search puts other engines into the place of single modules of the index.
    faceEntries.filter(([name]) => name !== 'search/index').map((face) => behindFace(face, 'src/')),
  ),
];

export default defineConfig(
  {
    ignores: [
      'dist',
      'dist-base',
      'dist-cli',
      '.astro',
      'test-results',
      'playwright-report',
      'tests/fixtures',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-recommended'],
  {
    files: ['**/*.{ts,mjs}'],
    plugins: { 'jsx-a11y-x': jsxA11y },
    rules: {
      // The compiler finds undefined names, with types.
      'no-undef': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'bench/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Blank lines and comments do not count: a module is not split for being well explained.
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.astro'],
    rules: {
      // A block that scrolls by itself has to be reachable by keyboard: axe asks for what this forbids.
      'astro/jsx-a11y/no-noninteractive-tabindex': 'off',
    },
  },
  ...importRules,
);
