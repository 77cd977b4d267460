import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Nothing a person wrote may lie in the web view's own storage, which is in clear on disk. */
const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'];
const noStorage = 'Nothing a person wrote may be kept by the web view; the plan file keeps it.';

const shellImports = {
  group: ['@tauri-apps/*'],
  message: 'Only src/api talks to the shell.',
};

const forbiddenSyntax = [
  {
    selector:
      "JSXOpeningElement[name.name='input'] > JSXAttribute[name.name='type'][value.value='date']",
    message: 'Use DateField: the system date field ignores the language and sticks in WebKitGTK.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/][arguments.length=0]',
    message: 'Say which language: the system may answer "C".',
  },
  {
    selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]",
    message: 'Say which language: the system may answer "C".',
  },
];

const sentenceInCode = {
  selector: 'JSXText[value=/\\p{L}{2}/u]',
  message: 'Sentences live in src/i18n/texts, in every language.',
};

export default tseslint.config(
  { ignores: ['dist', 'src/api/bindings', 'src/api/registry.ts', 'src/api/holidays.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  reactHooks.configs.flat.recommended,
  jsxA11y.flatConfigs.strict,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', 'bench/*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [shellImports] }],
      'no-restricted-globals': [
        'error',
        ...storage.map((name) => ({ name, message: noStorage })),
        { name: 'print', message: 'What is printed is the PDF.' },
      ],
      'no-restricted-properties': [
        'error',
        ...['window', 'globalThis', 'self'].flatMap((object) => [
          ...storage.map((property) => ({ object, property, message: noStorage })),
          { object, property: 'print', message: 'What is printed is the PDF.' },
        ]),
        { object: 'document', property: 'cookie', message: noStorage },
      ],
      'no-restricted-syntax': ['error', ...forbiddenSyntax, sentenceInCode],
    },
  },
  {
    files: ['src/api/**', 'test-shell/**'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    files: ['gallery/**', 'test-shell/**', '**/*.test.*'],
    rules: { 'no-restricted-syntax': ['error', ...forbiddenSyntax] },
  },
  {
    files: ['eslint.config.js', 'bench/**'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
);
