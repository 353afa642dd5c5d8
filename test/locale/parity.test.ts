import { clean as enClean } from "../../src/locale/en/clean";
import { criteria as enCriteria } from "../../src/locale/en/criteria";
import { decide as enDecide } from "../../src/locale/en/decide";
import { report as enReport } from "../../src/locale/en/report";
import { report as viReport } from "../../src/locale/vi/report";
import { dossier as enDossier } from "../../src/locale/en/dossier";
import { failures as enFailures } from "../../src/locale/en/failures";
import { findingProblems as enProblems } from "../../src/locale/en/findingProblems";
import { findings as enFindings } from "../../src/locale/en/findings";
import { fixes as enFixes } from "../../src/locale/en/fixes";
import { forms as enForms } from "../../src/locale/en/forms";
import { home as enHome } from "../../src/locale/en/home";
import { notice as enNotice } from "../../src/locale/en/notice";
import { objections as enObjections } from "../../src/locale/en/objections";
import { pane as enPane } from "../../src/locale/en/pane";
import { people as enPeople } from "../../src/locale/en/people";
import { refusals as enRefusals } from "../../src/locale/en/refusals";
import { periods as enPeriods } from "../../src/locale/en/periods";
import { ruleTitles as enRuleTitles } from "../../src/locale/en/ruleTitles";
import { spread as enSpread } from "../../src/locale/en/spread";
import { stages as enStages } from "../../src/locale/en/stages";
import { templates as enTemplates } from "../../src/locale/en/templates";
import { units as enUnits } from "../../src/locale/en/units";
import {
  gatherRefusals as enRefused,
  gatherRemarkParts as enRemarkParts,
  gatherRemarks as enRemarks,
} from "../../src/locale/en/gatherRemarks";
import { undo as enUndo } from "../../src/locale/en/undo";
import { versions as enVersions } from "../../src/locale/en/versions";
import { wizard as enWizard } from "../../src/locale/en/wizard";
import { copy as enCopy } from "../../src/locale/en/copy";
import { copy as viCopy } from "../../src/locale/vi/copy";
import { shape as enShape } from "../../src/locale/en/shape";
import { shape as viShape } from "../../src/locale/vi/shape";
import { clean as viClean } from "../../src/locale/vi/clean";
import { criteria as viCriteria } from "../../src/locale/vi/criteria";
import { decide as viDecide } from "../../src/locale/vi/decide";
import { dossier as viDossier } from "../../src/locale/vi/dossier";
import { failures as viFailures } from "../../src/locale/vi/failures";
import { findingProblems as viProblems } from "../../src/locale/vi/findingProblems";
import { findings as viFindings } from "../../src/locale/vi/findings";
import { fixes as viFixes } from "../../src/locale/vi/fixes";
import { forms as viForms } from "../../src/locale/vi/forms";
import { home as viHome } from "../../src/locale/vi/home";
import { notice as viNotice } from "../../src/locale/vi/notice";
import { objections as viObjections } from "../../src/locale/vi/objections";
import { pane as viPane } from "../../src/locale/vi/pane";
import { people as viPeople } from "../../src/locale/vi/people";
import { refusals as viRefusals } from "../../src/locale/vi/refusals";
import { periods as viPeriods } from "../../src/locale/vi/periods";
import { ruleTitles as viRuleTitles } from "../../src/locale/vi/ruleTitles";
import { spread as viSpread } from "../../src/locale/vi/spread";
import { stages as viStages } from "../../src/locale/vi/stages";
import { templates as viTemplates } from "../../src/locale/vi/templates";
import { units as viUnits } from "../../src/locale/vi/units";
import {
  gatherRefusals as viRefused,
  gatherRemarkParts as viRemarkParts,
  gatherRemarks as viRemarks,
} from "../../src/locale/vi/gatherRemarks";
import { undo as viUndo } from "../../src/locale/vi/undo";
import { versions as viVersions } from "../../src/locale/vi/versions";
import { wizard as viWizard } from "../../src/locale/vi/wizard";

/** Every text of a part by its path: "home.next" -> "Việc tiếp theo". */
function textsOf(part: object, path = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
      const here = path === "" ? key : `${path}.${key}`;
      return typeof value === "string" ? [[here, value] as const] : [...textsOf(value as object, here)];
    }),
  );
}

const placeholdersOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)(?: [^|}]+\|[^}]+)?\}/g)].map((match) => match[1]!))].sort();

const PARTS = [
  ["fixes", viFixes, enFixes],
  ["pane", viPane, enPane],
  ["notice", viNotice, enNotice],
  ["failures", viFailures, enFailures],
  ["findings", viFindings, enFindings],
  ["problems", viProblems, enProblems],
  ["criteria", viCriteria, enCriteria],
  ["clean", viClean, enClean],
  ["forms", viForms, enForms],
  ["templates", viTemplates, enTemplates],
  ["versions", viVersions, enVersions],
  ["decide", viDecide, enDecide],
  ["dossier", viDossier, enDossier],
  ["report", viReport, enReport],
  ["people", viPeople, enPeople],
  ["objections", viObjections, enObjections],
  ["home", viHome, enHome],
  ["refusals", viRefusals, enRefusals],
  ["wizard", viWizard, enWizard],
  ["spread", viSpread, enSpread],
  ["stages", viStages, enStages],
  ["undo", viUndo, enUndo],
  ["units", viUnits, enUnits],
  ["copy", viCopy, enCopy],
  ["shape", viShape, enShape],
  ["periods", viPeriods, enPeriods],
  ["remarks of unit files", viRemarks, enRemarks],
  ["parts of remarks", viRemarkParts, enRemarkParts],
  ["refusals of unit files", viRefused, enRefused],
  ["titles of rules", viRuleTitles, enRuleTitles],
] as const;

describe.each(PARTS)("words of %s", (_name, vi, en) => {
  const viTexts = textsOf(vi);
  const enTexts = textsOf(en);

  test("both languages have the same keys", () => {
    expect(viTexts.size).toBeGreaterThan(0);
    expect([...enTexts.keys()].sort()).toEqual([...viTexts.keys()].sort());
  });

  test("both languages take the same placeholders", () => {
    const differing = [...viTexts].filter(([path, text]) => placeholdersOf(text).join() !== placeholdersOf(enTexts.get(path) ?? "").join());
    expect(differing).toEqual([]);
  });

  test("no text is empty, has stray blanks or decomposed letters", () => {
    const wrong = [...viTexts, ...enTexts].filter(([, text]) => text === "" || text !== text.trim() || text !== text.normalize("NFC"));
    expect(wrong).toEqual([]);
  });
});
