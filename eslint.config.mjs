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
  match: [],
  schema: ['match'],
  domain: ['match', 'schema'],
  markdown: ['match', 'schema', 'domain'],
  search: ['match', 'schema', 'domain', 'markdown'],
  api: ['match', 'schema', 'domain', 'markdown'],
  components: ['match', 'schema', 'domain', 'markdown', 'search', 'api', 'styles'],
  layouts: ['components', 'domain', 'styles'],
  pages: ['api', 'components', 'domain', 'layouts', 'markdown', 'schema', 'styles'],
  tools: ['match', 'schema', 'domain', 'markdown', 'search', 'api'],
  integrations: ['match', 'schema', 'domain', 'markdown', 'search', 'api', 'tools'],
};
const folders = [...Object.keys(mayImport), 'styles'];

const importDirection = Object.entries(mayImport).map(([folder, allowed]) => ({
  files: [`src/${folder}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(?:\\.\\./)+(?:${folders.filter((name) => name !== folder && !allowed.includes(name)).join('|')})/`,
            message: `src/${folder} may import from ${allowed.join(', ') || 'nothing'} only: see ARCHITECTURE.md.`,
          },
          ...(folder === 'match'
            ? [{ regex: '^[^.]', message: 'src/match has no dependency, no Node and no DOM.' }]
            : []),
        ],
      },
    ],
  },
}));

export default defineConfig(
  {
    ignores: ['dist', 'dist-cli', '.astro', 'test-results', 'playwright-report', 'tests/fixtures'],
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
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'max-lines': ['error', { max: 250 }],
    },
  },
  {
    files: ['src/**/*.astro'],
    rules: {
      // A block that scrolls by itself has to be reachable by keyboard: axe asks for what this forbids.
      'astro/jsx-a11y/no-noninteractive-tabindex': 'off',
    },
  },
  ...importDirection,
);
