/**
 * The lint rules: strict types, small files, the arrows between rooms, and no clock, chance or environment
 * in the rooms that must give the same output for the same input.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { arrowsRule } from './helpers/arrows.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Rooms whose output depends on nothing but their input. */
const timelessRooms = [
  'catalog',
  'charts',
  'downloads',
  'offer',
  'explorer',
  'site',
  'links',
  'team',
  'serving',
  'search',
  'assess',
  'derive',
];
const inTimelessRooms = timelessRooms.map((room) => `src/${room}/**`);

const asParameter = 'makes the output differ between runs: take it as a parameter.';

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.build/',
      '.astro/',
      'node_modules/',
      'tests/fixtures/',
      'tests/goldens/',
      'test-results/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      // Index signatures are read with brackets so that the compiler can tell them from declared fields.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: false }],
      // An empty text often means "none", as in an environment variable.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreVoidOperator: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-console': 'error',
    },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  // `describe` and `test` return promises that Vitest and Playwright wait for themselves.
  { files: ['tests/**'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },

  astro.configs.recommended,
  {
    files: ['**/*.astro'],
    rules: { 'astro/no-set-html-directive': 'off', 'astro/no-unused-css-selector': 'off' },
  },

  {
    files: ['**/*.{ts,mjs,cjs,astro}'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  // The first lines that run must be readable by a Node.js of any age.
  { files: ['scripts/*.cjs'], rules: { 'no-var': 'off' } },

  {
    files: ['src/**'],
    plugins: { rooms: { rules: { arrows: arrowsRule } } },
    rules: { 'rooms/arrows': 'error' },
  },
  {
    files: inTimelessRooms,
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: `The environment ${asParameter}` },
        { name: 'performance', message: `A clock ${asParameter}` },
        { name: 'crypto', message: `Chance ${asParameter}` },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: `A clock ${asParameter}` },
        { object: 'Math', property: 'random', message: `Chance ${asParameter}` },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: `A clock ${asParameter}`,
        },
        { selector: 'CallExpression[callee.name="Date"]', message: `A clock ${asParameter}` },
        {
          selector: 'MemberExpression[object.type="MetaProperty"][property.name="env"]',
          message: `The environment ${asParameter}`,
        },
        {
          selector: 'ImportDeclaration[source.value=/^(node:)?(process|crypto|perf_hooks)$/]',
          message: `The environment, a clock or chance ${asParameter}`,
        },
      ],
    },
  },
  {
    files: ['charts', 'derive', 'downloads', 'offer', 'explorer', 'site', 'serving', 'assess'].map(
      (room) => `src/${room}/**`,
    ),
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'This room is pure: no disk, no network.' }] },
      ],
    },
  },
);
