// The words of a problem in a file, from the words of its tool: they come with the tool, not with the pane.
import type { FileProblem } from "../core/movementFile/fileProblem";
import { fill, type Language } from "./language";
import type { Same } from "./same";
import type { templates } from "./vi/templates";

export type TemplateWords = Same<typeof templates>;

/** The path as people read it: criteria 4 › weight. Lists count from 1. */
export function pathText(path: string): string {
  return path
    .split("/")
    .slice(1)
    .map((step) => step.replace(/~1/g, "/").replace(/~0/g, "~"))
    .reduce(
      (text, step) => (/^\d+$/.test(step) && text !== "" ? `${text} ${Number(step) + 1}` : text === "" ? step : `${text} › ${step}`),
      "",
    );
}

/** What is wrong and where. */
export function fileProblemText(problem: FileProblem, words: TemplateWords, language: Language): string {
  const { id, path, params } = problem;
  const codes = params as Readonly<Record<string, string>>;
  const reason = words.reason[codes["reason"] as keyof TemplateWords["reason"]] as string | undefined;
  const expected = words.expected[codes["expected"] as keyof TemplateWords["expected"]] as string | undefined;
  const isTwice = id === "F-06" && params["reason"] === "twice";
  const text = fill(
    isTwice ? words.twice : words.problem[id],
    {
      ...params,
      ...(reason === undefined ? {} : { reason: fill(reason, params, language) }),
      ...(expected === undefined ? {} : { expected }),
    },
    language,
  );
  const isOfWhole = path === "" || id === "F-01" || id === "F-02" || id === "F-03";
  return isOfWhole ? text : fill(words.place, { path: pathText(path), text }, language);
}
