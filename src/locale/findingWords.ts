// The words of a finding in a language.
import type { Finding } from "../core/finding";
import type { RuleKind } from "../core/rule";
import { findingProblems as enProblems } from "./en/findingProblems";
import { findings as en } from "./en/findings";
import { fill, type Language } from "./language";
import { findingProblems as viProblems, type ProblemWords } from "./vi/findingProblems";
import { findings as vi } from "./vi/findings";

const WORDS = { vi, en };
const PROBLEMS: Readonly<Record<Language, ProblemWords>> = { vi: viProblems, en: enProblems };
const UNBOUNDED = { vi: "không giới hạn", en: "no limit" };
const MEANT = { vi: "Có phải là {meant}?", en: "Did you mean {meant}?" };

/** Which words tell the `problem` of a rule. */
const PROBLEMS_OF: Partial<
  Record<Finding["rule"], "notation" | "level" | "parent" | "code" | "numbers" | "entry" | "need" | "initiative" | "quota" | "objection">
> = {
  "C-08": "notation",
  "C-11": "level",
  "C-14": "parent",
  "C-18": "code",
  "C-19": "numbers",
  "V-10": "entry",
  "V-17": "need",
  "H-05": "initiative",
  "D-06": "quota",
  "K-04": "objection",
  "K-05": "objection",
};

/** Names of the sheet Nội dung báo cáo, which building does not make. */
const REPORT_NAME = /^BV_BC_/;
const OBJECTIONS_NAME = /^BV_(KN|NN)_/;

/** Message and remedy of a finding, filled. */
export function findingWords(finding: Finding, language: Language): { readonly message: string; readonly remedy: string } {
  const { message, remedy } = WORDS[language][finding.rule];
  const params: Record<string, string | number> = { where: "", ...finding.params };
  const problems = PROBLEMS[language];
  if (finding.rule === "V-03") {
    for (const bound of ["min", "max"]) if (params[bound] === "") params[bound] = UNBOUNDED[language];
    params["over"] = (params["over"] ?? "") === "" ? "" : fill(problems.over, params, language);
  }
  if (finding.rule === "V-05" || finding.rule === "V-16") {
    params["meant"] = params["meant"] === "" ? "" : fill(MEANT[language], params, language);
  }
  const kindOfProblem = PROBLEMS_OF[finding.rule];
  if (kindOfProblem !== undefined) {
    const words: Readonly<Record<string, string>> = problems[kindOfProblem];
    params["problem"] = fill(words[String(params["problem"])] ?? "", params, language);
  }
  if (finding.rule === "H-04") {
    const remedies: Readonly<Record<string, string>> = problems.register;
    params["remedy"] = remedies[String(params["remedy"])] ?? params["remedy"] ?? "";
  }
  if (finding.rule === "K-01" || finding.rule === "K-07") {
    const objection: Readonly<Record<string, string>> = problems.objection;
    for (const key of ["where", "remedy"]) params[key] = objection[String(params[key])] ?? "";
  }
  if (finding.rule === "B-02") {
    const numbers: Readonly<Record<string, string>> = problems.ballots;
    params["field"] = numbers[String(params["field"])] ?? "";
    const other = numbers[String(params["other"])] ?? "";
    params["other"] = other.charAt(0).toLowerCase() + other.slice(1);
  }
  if (finding.rule === "D-01" || finding.rule === "D-02" || finding.rule === "D-04") {
    const decision: Readonly<Record<string, string>> = problems.decision;
    for (const key of ["field", "where"]) params[key] = decision[String(params[key])] ?? params[key] ?? "";
  }
  if (finding.rule === "S-11") {
    const numbers: Readonly<Record<string, string>> = problems.criterion;
    params["field"] = numbers[String(params["field"])] ?? "";
  }
  if (finding.rule === "C-08") params["example"] = exampleOf(params["kind"], problems, language);
  if (finding.rule === "S-01" && REPORT_NAME.test(String(params["name"]))) {
    return { message: fill(message, params, language).trim(), remedy: problems.reportPart };
  }
  if (finding.rule === "S-01" && OBJECTIONS_NAME.test(String(params["name"]))) {
    return { message: fill(message, params, language).trim(), remedy: problems.objectionsPart };
  }
  return { message: fill(message, params, language).trim(), remedy: fill(remedy, params, language).trim() };
}

function exampleOf(kind: string | number | undefined, { examples, example, noRule }: ProblemWords, language: Language): string {
  const rule = examples[kind as RuleKind] as string | undefined;
  return rule === undefined ? noRule : fill(example, { rule }, language);
}
