// The words of a finding in a language.
import type { Finding } from "../core/finding";
import { findings as en } from "./en/findings";
import { fill, type Language } from "./language";
import { findings as vi } from "./vi/findings";

const WORDS = { vi, en };
const UNBOUNDED = { vi: "không giới hạn", en: "no limit" };
const MEANT = { vi: "Có phải là {meant}?", en: "Did you mean {meant}?" };

/** Message and remedy of a finding, filled. */
export function findingWords(finding: Finding, language: Language): { readonly message: string; readonly remedy: string } {
  const { message, remedy } = WORDS[language][finding.rule];
  const params = { ...finding.params };
  if (finding.rule === "V-03") {
    for (const bound of ["min", "max"]) if (params[bound] === "") params[bound] = UNBOUNDED[language];
  }
  if (finding.rule === "V-05") params["meant"] = params["meant"] === "" ? "" : fill(MEANT[language], params, language);
  return { message: fill(message, params, language), remedy: fill(remedy, params, language).trim() };
}
