// The input of the headless run: JSON text -> movement, entries and rules, or one clear line why it cannot be used.
import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv, { type ErrorObject } from "ajv";
import type { EntryData } from "../../src/commands/enterEntries";
import {
  PLAIN_CRITERION,
  PLAIN_MOVEMENT,
  type AbsencePolicy,
  type Movement,
  type NominationRule,
  type ParticipantType,
  type RankStyle,
} from "../../src/core/movement";

/** The input cannot be used; the message is the one line for the user. */
export class UnusableInput extends Error {
  override readonly name = "UnusableInput";
}

export interface MovementInput {
  readonly movement: Movement;
  readonly entries: EntryData;
  readonly rules: readonly NominationRule[];
}

interface RawInput {
  readonly title?: string;
  readonly agency?: string;
  readonly year?: number | null;
  readonly decimals?: { readonly points?: number | null; readonly total?: number | null };
  readonly rankStyle?: RankStyle;
  readonly tieBreak?: readonly { readonly code: string; readonly order?: "higher" | "lower" }[];
  readonly criteria: readonly {
    readonly code: string;
    readonly name?: string;
    readonly max?: number | null;
    readonly min?: number | null;
    readonly step?: number | null;
    readonly weight?: number;
    readonly decimals?: number | null;
    readonly whenNotApplicable?: AbsencePolicy;
    readonly whenExempt?: AbsencePolicy;
  }[];
  readonly participants: readonly {
    readonly code: string;
    readonly name?: string;
    readonly type?: ParticipantType;
    readonly cluster?: string;
  }[];
  readonly entries: EntryData;
  readonly nominate?: RawRule | readonly RawRule[];
}

interface RawRule {
  readonly name: string;
  readonly top?: number | null;
  readonly minTotal?: number | null;
  readonly scope?: "overall" | "cluster";
}

const SCHEMA = path.resolve(__dirname, "../../docs/movement.schema.json");

/** Reads the text. @throws UnusableInput */
export function readMovementInput(text: string): MovementInput {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new UnusableInput(`không phải JSON: ${(error as Error).message}`);
  }
  const ajv = new Ajv({ allErrors: false, allowUnionTypes: true, strictRequired: false });
  const isValid = ajv.compile<RawInput>(JSON.parse(readFileSync(SCHEMA, "utf8")) as object);
  if (!isValid(data)) throw new UnusableInput(describe(isValid.errors?.[0]));
  return fromRaw(data);
}

function describe(error: ErrorObject | undefined): string {
  const extra = error?.params["additionalProperty"] as string | undefined;
  return `${error?.instancePath || "/"} ${error?.message ?? ""}${extra === undefined ? "" : `: ${extra}`}`;
}

function fromRaw(raw: RawInput): MovementInput {
  const points = raw.decimals?.points ?? null;
  const rules =
    raw.nominate === undefined ? [] : Array.isArray(raw.nominate) ? (raw.nominate as readonly RawRule[]) : [raw.nominate as RawRule];
  return {
    entries: raw.entries,
    rules: rules.map(({ name, top = null, minTotal = null, scope = "overall" }) => ({ name, top, minTotal, scope })),
    movement: {
      ...PLAIN_MOVEMENT,
      title: raw.title ?? "",
      agency: raw.agency ?? "",
      year: raw.year ?? null,
      totalDecimals: raw.decimals?.total ?? null,
      rankStyle: raw.rankStyle ?? "competition",
      tieBreak: (raw.tieBreak ?? []).map(({ code, order = "higher" }) => ({ by: "criterion", code, order })),
      criteria: raw.criteria.map((criterion) => ({
        ...PLAIN_CRITERION,
        code: criterion.code,
        name: criterion.name ?? criterion.code,
        max: criterion.max ?? null,
        min: criterion.min ?? null,
        step: criterion.step ?? null,
        weight: criterion.weight ?? 1,
        decimals: criterion.decimals === undefined ? points : criterion.decimals,
        whenNotApplicable: criterion.whenNotApplicable ?? "exclude",
        whenExempt: criterion.whenExempt ?? "exclude",
      })),
      participants: raw.participants.map(({ code, name = code, type = "collective", cluster = "" }) => ({ code, name, type, cluster })),
    },
  };
}
