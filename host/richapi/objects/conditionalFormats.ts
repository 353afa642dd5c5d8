// Conditional formats of kind custom. A format is made first and gets its formula and looks afterwards, so it is a draft until
// its sheet is next looked at or the request ends.
import type { HostArea, HostConditionalFormat, HostSheet } from "../../workbook/hostWorkbook";
import { WHOLE_SHEET } from "../address";
import { checkFormula } from "../cellInput";
import { requireAllowed } from "../guards";
import { asBoolean, asColor, asNumber, asText, objectType, type Place } from "../objectType";
import { invalidArgument, notEmulated, RichError } from "../richError";
import type { Session } from "../session";

interface Draft {
  readonly sheet: HostSheet;
  readonly area: HostArea;
  formula: string;
  format: HostConditionalFormat["format"];
  stopIfTrue: boolean;
}

const drafts = new WeakMap<Session, Draft[]>();

function draftsOf(session: Session): Draft[] {
  let list = drafts.get(session);
  if (list === undefined) {
    list = [];
    drafts.set(session, list);
  }
  return list;
}

/** Puts the drafts in front of the formats that the sheets have, newest first. */
function commit(session: Session): void {
  const list = draftsOf(session).splice(0);
  for (const sheet of new Set(list.map((draft) => draft.sheet))) {
    const own = list.filter((draft) => draft.sheet === sheet);
    if (own.some((draft) => draft.formula === "")) throw invalidArgument("A conditional format has no formula.");
    const before = [...sheet.conditionalFormats];
    sheet.clearConditionalFormats(WHOLE_SHEET);
    for (const { area, formula, format, stopIfTrue } of own) sheet.addConditionalFormat({ area, formula, format, stopIfTrue });
    for (const rule of before) sheet.addConditionalFormat(rule);
  }
}

export const conditionalFormatCollection = objectType<Place>("ConditionalFormatCollection", {
  items: () => {
    throw notEmulated("ConditionalFormatCollection.items");
  },
  methods: {
    Add: {
      since: 6,
      call: ({ sheet, area }, args, session) => {
        const kind = args.text(0);
        if (kind !== "Custom") throw new RichError("NotImplemented", `Conditional formats of kind ${kind} are not emulated.`);
        requireAllowed(sheet, "allowFormatCells");
        const draft: Draft = { sheet, area, formula: "", format: {}, stopIfTrue: false };
        draftsOf(session).unshift(draft);
        session.atEnd("conditional formats", () => commit(session));
        return conditionalFormat(draft);
      },
    },
    ClearAll: {
      since: 6,
      call: ({ sheet, area }, _args, session) => {
        requireAllowed(sheet, "allowFormatCells");
        commit(session);
        sheet.clearConditionalFormats(area);
      },
    },
    GetCount: {
      since: 6,
      call: ({ sheet, area }, _args, session) => {
        commit(session);
        const bottom = area.row + area.rows;
        const right = area.column + area.columns;
        return sheet.conditionalFormats.filter(
          (rule) =>
            rule.area.row < bottom &&
            rule.area.column < right &&
            rule.area.row + rule.area.rows > area.row &&
            rule.area.column + rule.area.columns > area.column,
        ).length;
      },
    },
  },
});

const conditionalFormat = objectType<Draft>("ConditionalFormat", {
  scalars: {
    StopIfTrue: { since: 6, get: (draft) => draft.stopIfTrue, set: (draft, value) => void (draft.stopIfTrue = asBoolean(value)) },
    Priority: {
      since: 6,
      set: (draft, value, session) => {
        if (asNumber(value) !== 0) throw new RichError("NotImplemented", "Only the first place can be given to a new conditional format.");
        const list = draftsOf(session);
        const index = list.indexOf(draft);
        if (index > 0) list.unshift(...list.splice(index, 1));
      },
    },
  },
  links: { Custom: { since: 6, get: (draft) => customFormat(draft) } },
});

const customFormat = objectType<Draft>("CustomConditionalFormat", {
  links: {
    Rule: { since: 6, get: (draft) => formatRule(draft) },
    Format: { since: 6, get: (draft) => rangeLook(draft) },
  },
});

const formatRule = objectType<Draft>("ConditionalFormatRule", {
  scalars: {
    Formula: {
      since: 6,
      set: (draft, value) => {
        const formula = asText(value);
        if (!formula.startsWith("=")) throw invalidArgument("A formula begins with =.");
        draft.formula = checkFormula(formula);
      },
    },
  },
});

const rangeLook = objectType<Draft>("ConditionalRangeFormat", {
  links: {
    Font: { since: 6, get: (draft) => fontLook(draft) },
    Fill: { since: 6, get: (draft) => fillLook(draft) },
  },
});

function look(draft: Draft, part: HostConditionalFormat["format"]): void {
  draft.format = { ...draft.format, ...part };
}

const fontLook = objectType<Draft>("ConditionalRangeFont", {
  scalars: {
    Bold: { since: 6, set: (draft, value) => look(draft, { bold: asBoolean(value) }) },
    Italic: { since: 6, set: (draft, value) => look(draft, { italic: asBoolean(value) }) },
    Color: { since: 6, set: (draft, value) => look(draft, { color: asColor(value) }) },
  },
});

const fillLook = objectType<Draft>("ConditionalRangeFill", {
  scalars: { Color: { since: 6, set: (draft, value) => look(draft, { fill: asColor(value) }) } },
});
