// Lints snippets as if they stood in files of the project: JSON [{file, text}] on stdin, JSON [[rule, …], …] on stdout.
// A process of its own, because ESLint loads its configuration as an ES module. Rules that need types are off: the files do not exist.
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

let input = "";
for await (const chunk of process.stdin) input += chunk;

const { languageOptions, rules } = tseslint.configs.disableTypeChecked;
const eslint = new ESLint({ overrideConfig: [{ languageOptions, rules: { ...rules, "@typescript-eslint/no-unused-vars": "off" } }] });
const answers = [];
for (const { file, text } of JSON.parse(input)) {
  const [result] = await eslint.lintText(text, { filePath: file });
  answers.push(result.messages.map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(answers));
