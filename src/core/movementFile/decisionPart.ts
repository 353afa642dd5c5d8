// The part of a movement file that Xét needs: rules, dates, awards, records of people, votes, what papers say.
import { readAwards } from "../awards/readAwardSet";
import type { Award } from "../awards/awardRules";
import { DECISION_KEYS, readDecisionRules } from "../decision/readDecisionRules";
import type { DecisionRules } from "../decision/decisionRules";
import { readHistory, readInitiatives } from "../register/readHistory";
import type { AwardRecord, Initiative, IsoDate } from "../register/register";
import type { VoteLine, VoteSession } from "../votes/votes";
import { readVotes } from "../votes/readVotes";
import { isIsoDay } from "./isoDay";
import { at, type JsonObject, type JsonReader } from "./jsonReader";

/** What a file says of the decision. Everything may be left out. */
export interface FileDecision {
  readonly rules: DecisionRules;
  /** Days when the dossier was received and when the awards are decided; "" = not said. */
  readonly received: IsoDate;
  readonly decided: IsoDate;
  /** Id of a set that ships, the office's own awards, or null = the set in force on the day the dossier was received. */
  readonly awards: string | readonly Award[] | null;
  readonly history: readonly AwardRecord[];
  readonly initiatives: readonly Initiative[];
  readonly votes: { readonly session: VoteSession; readonly lines: readonly VoteLine[] } | null;
  /** Texts of the sheet Hồ sơ khen thưởng by field. */
  readonly dossier: Readonly<Record<string, string>>;
}

/** Keys of a file that belong to the decision. */
export const DECISION_FILE_KEYS = [
  ...DECISION_KEYS,
  "received",
  "decided",
  "awards",
  "history",
  "initiatives",
  "votes",
  "dossier",
] as const;

/** The part under these keys; null where the file has none of them. */
export function readDecisionPart(reader: JsonReader, object: JsonObject): FileDecision | null {
  if (!DECISION_FILE_KEYS.some((key) => object[key] !== undefined)) return null;
  return {
    rules: readDecisionRules(reader, object),
    received: dayOf(reader, object, "received"),
    decided: dayOf(reader, object, "decided"),
    awards: awardsOf(reader, object),
    history: readHistory(reader, object["history"], "/history"),
    initiatives: readInitiatives(reader, object["initiatives"], "/initiatives"),
    votes: object["votes"] === undefined ? null : readVotes(reader, object["votes"], "/votes"),
    dossier: textsOf(reader, object["dossier"]),
  };
}

function dayOf(reader: JsonReader, object: JsonObject, key: string): IsoDate {
  const text = reader.text(object, key, "");
  if (text === "" || isIsoDay(text)) return text;
  reader.expected("date", at("", key), text);
  return "";
}

function awardsOf(reader: JsonReader, object: JsonObject): FileDecision["awards"] {
  const value = object["awards"];
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? reader.text(object, "awards", "") : readAwards(reader, value, "/awards");
}

function textsOf(reader: JsonReader, value: unknown): Readonly<Record<string, string>> {
  if (value === undefined) return {};
  const object = reader.object(value, "/dossier") ?? {};
  return Object.fromEntries(Object.keys(object).map((key) => [key, reader.text(object, key, "/dossier")]));
}
