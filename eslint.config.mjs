// Lint rules, and with them the walls of the architecture that an editor shows at once.
// The arrows between folders are law in test/architecture/layers.test.ts; that these rules bite is tested in lintWalls.test.ts.
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

// The plugin's own preset breaks the parser for TypeScript and leaves out tsx, so its rules are named here.
const officeRules = Object.fromEntries(
  [
    "call-sync-after-load",
    "call-sync-before-read",
    "load-object-before-read",
    "no-context-sync-in-loop",
    "no-empty-load",
    "no-navigational-load",
    "no-office-initialize",
    "test-for-null-using-isNullObject",
  ].map((rule) => [`office-addins/${rule}`, "error"]),
);

const OFFICE = "/^(Excel|Office|OfficeExtension)$/";
const ENTRY_FILES = ["src/taskpane/index.tsx", "src/ribbon/ribbon.ts", "src/ribbon/notice.ts"];

const globalsOf = (names, message) => names.map((name) => ({ name, message }));
const officeGlobals = (names) => globalsOf(names, "Only src/excel knows Office.js.");
const domGlobals = globalsOf(
  ["window", "document", "navigator", "location", "history", "localStorage", "sessionStorage", "indexedDB", "alert", "confirm", "prompt"],
  "The page belongs to src/taskpane.",
);
const networkGlobals = globalsOf(
  ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "importScripts"],
  "Nothing leaves the workbook: no network.",
);

/** Ways past no-restricted-globals: the type Excel.Range, globalThis.Excel, const { Excel } = globalThis, an own declaration. */
const officeSyntax = [
  { selector: `TSQualifiedName[left.name=${OFFICE}]`, message: "Only src/excel knows Office.js, its types too." },
  { selector: `TSTypeQuery[exprName.name=${OFFICE}]`, message: "Only src/excel knows Office.js, its types too." },
  { selector: `MemberExpression[property.name=${OFFICE}]`, message: "Only src/excel knows Office.js, by no back door." },
  { selector: `MemberExpression[computed=true] > Literal[value=${OFFICE}]`, message: "Only src/excel knows Office.js, by no back door." },
  { selector: `ObjectPattern > Property[key.name=${OFFICE}]`, message: "Only src/excel knows Office.js, by no back door." },
  { selector: `VariableDeclaration[declare=true] > VariableDeclarator[id.name=${OFFICE}]`, message: "Only src/excel knows Office.js." },
  { selector: `TSModuleDeclaration[id.name=${OFFICE}]`, message: "Only src/excel knows Office.js." },
];

/** The two entry files wait for Office, read its context and register the ribbon's functions. */
const entryOfficeSyntax = [
  {
    selector: `MemberExpression[object.name="Office"]:not([property.name=/^(onReady|actions|context)$/])`,
    message: "An entry file uses Office.onReady, Office.actions and Office.context only.",
  },
  ...officeSyntax.filter((rule) => !rule.selector.startsWith("TSQualifiedName")),
  { selector: `TSQualifiedName[left.name=/^(Excel|OfficeExtension)$/]`, message: "Only src/excel knows Office.js, its types too." },
];

const codeSyntax = [
  { selector: "ExportDefaultDeclaration", message: "Export by name." },
  { selector: "ExportAllDeclaration", message: "No barrel files: import from the file that owns the thing." },
];

const markupSyntax = [
  { selector: `JSXAttribute[name.name="dangerouslySetInnerHTML"]`, message: "Workbook text is hostile: render it as text." },
  { selector: `Property[key.name="dangerouslySetInnerHTML"]`, message: "Workbook text is hostile: render it as text." },
  {
    selector: `MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment)$/]`,
    message: "Workbook text is hostile: use textContent or React.",
  },
  { selector: `MemberExpression[computed=true] > Literal[value=/^(innerHTML|outerHTML)$/]`, message: "Workbook text is hostile." },
  { selector: `CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]`, message: "Build nodes instead." },
  { selector: `Literal[value=/^\\s*javascript:/i]`, message: "No script in an address." },
];

const networkSyntax = [
  {
    selector: `MemberExpression[property.name=/^(sendBeacon|fetch|XMLHttpRequest|WebSocket|EventSource)$/]`,
    message: "Nothing leaves the workbook: no network.",
  },
];

const clockSyntax = [
  { selector: `MemberExpression[object.name="Date"][property.name="now"]`, message: "No clock here: time comes in as data." },
  { selector: `NewExpression[callee.name="Date"][arguments.length=0]`, message: "No clock here: time comes in as data." },
  { selector: `CallExpression[callee.name="Date"]`, message: "No clock here: time comes in as data." },
  { selector: `MemberExpression[object.name="Math"][property.name="random"]`, message: "No chance here: same input, same result." },
];

const syntax = (...groups) => ["error", ...groups.flat()];
const globals = (...groups) => ["error", ...groups.flat()];

export default tseslint.config(
  { ignores: ["dist/", "out/", "coverage/", ".cache/", "test/manifest/schema/"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      // A promise-shaped method may have nothing to wait for.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // A reference to a library in a comment would walk through the walls of tsconfig.
      "@typescript-eslint/triple-slash-reference": ["error", { path: "never", types: "never", lib: "never" }],
      "@typescript-eslint/only-throw-error": "error",
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-debugger": "error",
      "no-restricted-syntax": syntax(codeSyntax, markupSyntax),
      "max-lines": ["error", { max: 400 }],
    },
  },
  {
    // The embedded Excel and the tests meet libraries' insides, which are `any`; own code still may not say `any`.
    files: ["host/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", { max: 600 }],
      "@typescript-eslint/unbound-method": "off",
      "no-restricted-syntax": syntax(codeSyntax, {
        selector: `CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo)$/]`,
        message: "No focused or skipped tests.",
      }),
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      ...officeRules,
      "no-console": "error",
      "no-restricted-globals": globals(officeGlobals(["Excel", "Office", "OfficeExtension"]), networkGlobals),
      "no-restricted-syntax": syntax(codeSyntax, markupSyntax, networkSyntax, officeSyntax),
    },
  },
  {
    files: ["src/core/**/*.ts", "src/locale/**/*.ts", "src/workbook/**/*.ts", "src/book/**/*.ts"],
    rules: { "no-restricted-syntax": syntax(codeSyntax, markupSyntax, networkSyntax, officeSyntax, clockSyntax) },
  },
  {
    files: ["src/excel/**/*.ts"],
    rules: {
      "no-restricted-globals": globals(domGlobals, networkGlobals),
      "no-restricted-syntax": syntax(codeSyntax, markupSyntax, networkSyntax, {
        selector: `MemberExpression[object.name="Excel"][property.name="run"]`,
        message: "Only src/excel/run.ts opens a request.",
      }),
    },
  },
  {
    files: ["src/excel/run.ts"],
    rules: { "no-restricted-syntax": syntax(codeSyntax, markupSyntax, networkSyntax) },
  },
  {
    // These rules follow one function at a time; here one function queues and the one it returns reads, after the sync.
    // A read before the sync still fails: the client library itself throws, in every test of the gateway.
    files: ["src/excel/readSnapshot.ts"],
    rules: { "office-addins/call-sync-before-read": "off", "office-addins/no-empty-load": "off" },
  },
  {
    files: ENTRY_FILES,
    rules: {
      "no-restricted-globals": globals(officeGlobals(["Excel", "OfficeExtension"]), networkGlobals),
      "no-restricted-syntax": syntax(codeSyntax, markupSyntax, networkSyntax, entryOfficeSyntax),
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "test/taskpane/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["host/page/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    // Configurations and the files that browsers run as they are.
    files: ["**/*.{js,mjs}"],
    rules: {
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-eval": "error",
      "no-new-func": "error",
      "max-lines": ["error", { max: 400 }],
    },
  },
);
