import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import solid from 'eslint-plugin-solid/configs/typescript';
import tseslint from 'typescript-eslint';

/** Who may import whom. Each layer names what it may not reach; the tsconfig of its folder says the same. */
const layers = {
  core: {
    files: ['src/core/**/*.ts'],
    forbidden: [
      { group: ['**/main/**', '**/preload/**', '**/renderer/**', '**/*-contract'] },
      {
        group: [
          'node:*',
          'electron',
          'electron-*',
          'solid-js',
          'solid-js/*',
          'luxon',
          'zod',
          'zod/*',
        ],
      },
    ],
  },
  contract: {
    files: ['src/board-contract.ts', 'src/staff-contract.ts'],
    forbidden: [{ regex: '^(?!\\./core/)', message: 'The contract knows types of core only.' }],
  },
  main: {
    files: ['src/main/**/*.ts'],
    ignores: ['src/main/desktop/**', 'src/main/index.ts'],
    forbidden: [
      { group: ['**/preload/**', '**/renderer/**', 'solid-js', 'solid-js/*'] },
      {
        group: ['electron', 'electron-store', 'electron/*'],
        message: 'Only desktop may use Electron.',
      },
    ],
  },
  desktop: {
    files: ['src/main/desktop/**/*.ts', 'src/main/index.ts'],
    forbidden: [{ group: ['**/preload/**', '**/renderer/**', 'solid-js', 'solid-js/*'] }],
  },
  preload: {
    files: ['src/preload/board.ts'],
    forbidden: [
      {
        regex: '^(?!electron$|\\.\\./board-contract$)',
        message: 'The preload of boards knows Electron and the contract of boards.',
      },
    ],
  },
  staffPreload: {
    files: ['src/preload/staff.ts'],
    forbidden: [
      {
        regex: '^(?!electron$|\\.\\./staff-contract$)',
        message: 'The preload of staff pages knows Electron and the contract of staff.',
      },
    ],
  },
  boards: {
    files: ['src/renderer/{board,identify,home}/**/*.{ts,tsx}'],
    forbidden: [
      {
        regex: '/staff-contract$|/core/staff/|renderer/staff/|^(\\.\\./)+staff/',
        message: 'Boards know nothing of staff pages.',
      },
      { group: ['**/main/**', '**/preload/**', 'node:*', 'electron', 'luxon', 'zod', 'zod/*'] },
    ],
  },
  renderer: {
    files: ['src/renderer/**/*.{ts,tsx}'],
    ignores: ['src/renderer/{board,identify,home}/**'],
    forbidden: [
      { group: ['**/main/**', '**/preload/**', 'node:*', 'electron', 'luxon', 'zod', 'zod/*'] },
    ],
  },
};

const layerRules = Object.values(layers).map(({ files, ignores = [], forbidden }) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns: forbidden }] },
}));

const noClockInCore = {
  files: ['src/core/**/*.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      'setTimeout',
      'setInterval',
      'performance',
      'console',
      'process',
    ],
    'no-restricted-syntax': [
      'error',
      { selector: 'NewExpression[callee.name="Date"]', message: 'Time comes in as an argument.' },
      {
        selector: 'MemberExpression[object.name="Date"][property.name="now"]',
        message: 'Time comes in as an argument.',
      },
    ],
  },
};

const oneDoorToIpc = {
  files: ['src/main/**/*.ts'],
  // What assembles the desktop hands it over, and does not talk to it.
  ignores: ['src/main/desktop/ipc.ts', 'src/main/desktop/show-boards.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: 'ImportSpecifier[imported.name="ipcMain"]',
        message: 'Only ipc.ts talks to ipcMain.',
      },
    ],
  },
};

const noMarkup = {
  files: ['src/renderer/**/*.{ts,tsx}'],
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: 'JSXAttribute[name.name="innerHTML"]', message: 'Text only.' },
      { selector: 'MemberExpression[property.name=/^(inner|outer)HTML$/]', message: 'Text only.' },
      {
        selector: 'NewExpression[callee.name="Date"]',
        message: "A window runs on the host's now.",
      },
      {
        selector: 'MemberExpression[object.name="Date"][property.name="now"]',
        message: "A window runs on the host's now.",
      },
    ],
  },
};

export default defineConfig(
  { ignores: ['out/**', 'dist/**', 'coverage/**'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
    },
  },
  { files: ['**/*.tsx'], ...solid },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 100 }] } },
  { files: ['test/**/*'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        URL: 'readonly',
      },
    },
  },
  {
    // An app on the double of Electron: its preload sees a page, its main process what Node has besides.
    files: ['test/desktop/double/app/*'],
    languageOptions: { globals: { document: 'readonly', Response: 'readonly' } },
  },
  ...layerRules,
  noClockInCore,
  oneDoorToIpc,
  noMarkup,
);
