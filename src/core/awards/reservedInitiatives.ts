// Initiatives that were set aside for one award of this period: A-06 asks for it where one initiative would serve several.
import type { Facts } from "../conditions/condition";
import { codeKey } from "../criteriaTree";
import { isShortFor } from "../register/isShortFor";
import type { Initiative } from "../register/register";
import type { Award } from "./awardRules";

const YEAR = /(?:năm )?(?<!\d)((?:19|20)\d{2})(?!\d)/iu;

/** The facts as that award may count them: what is written as used for the award itself, in this year, is free for it. */
export function withReserved(facts: Facts, award: Pick<Award, "code" | "name">): Facts {
  if (!facts.initiatives.some((initiative) => isReserved(initiative, award, facts.year))) return facts;
  const initiatives = facts.initiatives.map((own) => (isReserved(own, award, facts.year) ? { ...own, usedFor: "" } : own));
  return { ...facts, initiatives };
}

/**
 * Whether "Đã dùng cho" names the award, by code, name or its short form, for the year that is decided on. Where it names no year the
 * initiative must be of that year: an older one was used then.
 */
function isReserved({ usedFor, year: recognised }: Initiative, { code, name }: Pick<Award, "code" | "name">, year: number | null): boolean {
  if (usedFor.trim() === "" || year === null) return false;
  const said = YEAR.exec(usedFor.normalize("NFC"))?.[1];
  if (said === undefined ? recognised !== year : Number(said) !== year) return false;
  const award = usedFor
    .normalize("NFC")
    .replace(YEAR, " ")
    .replace(/[\s,;()]+/gu, " ")
    .trim();
  return codeKey(award) === codeKey(code.trim()) || isShortFor(award, name);
}
