// Looks of a range: font, fill, alignment, lines, widths, heights, locks.
import type { HostSheet, HostStyle } from "../../workbook/hostWorkbook";
import { requireAllowed } from "../guards";
import { asBoolean, asColor, asNumber, asText, objectType, oneOf, type Place, type Scalar } from "../objectType";
import { notEmulated, RichError } from "../richError";
import type { Session } from "../session";

/** The common value of a property over the cells, null where they differ. */
function common<T>({ sheet, area }: Place, of: (style: HostStyle) => T): T | null {
  const first = of(sheet.style(area.row, area.column));
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (of(sheet.style(row, column)) !== first) return null;
    }
  }
  return first;
}

function setStyle({ sheet, area }: Place, session: Session, style: HostStyle): void {
  requireAllowed(sheet, "allowFormatCells");
  session.setStyle(sheet, area, style);
}

function styled<T>(since: number, get: (style: HostStyle) => T, set: (value: unknown) => HostStyle): Scalar<Place> {
  return { since, isPure: true, get: (place) => common(place, get), set: (place, value, session) => setStyle(place, session, set(value)) };
}

const HORIZONTAL = { Left: "left", Center: "center", Right: "right" } as const;
const VERTICAL = { Top: "top", Center: "center", Bottom: "bottom" } as const;

function apiName(names: Readonly<Record<string, string>>, value: string | undefined, otherwise: string): string {
  return Object.keys(names).find((name) => names[name] === value) ?? otherwise;
}

/** Points of a width in characters: 7 pixels a digit, 5 of padding, 3/4 point a pixel (Calibri 11 at 96 dpi). */
function pointsOf(characters: number): number {
  return (characters < 1 ? Math.round(characters * 12) : Math.round(characters * 7) + 5) * 0.75;
}

/** Back to characters, to a hundredth as Excel's dialog shows. */
function charactersOf(points: number): number {
  const pixels = Math.round(points / 0.75);
  return Math.round((pixels < 12 ? pixels / 12 : (pixels - 5) / 7) * 100) / 100;
}

const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;

/** Height of a row or width of a column in points. */
export function linePoints(sheet: HostSheet, axis: "rows" | "columns", index: number): number {
  return axis === "rows" ? (sheet.rowHeight(index) ?? DEFAULT_HEIGHT) : pointsOf(sheet.columnWidth(index) ?? DEFAULT_WIDTH);
}

function commonSize(first: number, count: number, size: (index: number) => number): number | null {
  const value = size(first);
  for (let index = first + 1; index < first + count; index++) if (size(index) !== value) return null;
  return value;
}

export const rangeFormat = objectType<Place>("RangeFormat", {
  scalars: {
    HorizontalAlignment: styled(
      1,
      (style) => apiName(HORIZONTAL, style.horizontal, "General"),
      (value) => ({ horizontal: HORIZONTAL[oneOf(value, ["Left", "Center", "Right"])] }),
    ),
    VerticalAlignment: styled(
      1,
      (style) => apiName(VERTICAL, style.vertical, "Bottom"),
      (value) => ({ vertical: VERTICAL[oneOf(value, ["Top", "Center", "Bottom"])] }),
    ),
    WrapText: styled(
      1,
      (style) => style.wrap ?? false,
      (value) => ({ wrap: asBoolean(value) }),
    ),
    IndentLevel: styled(
      9,
      (style) => style.indent ?? 0,
      (value) => ({ indent: asNumber(value, 0, 250) }),
    ),
    ColumnWidth: {
      since: 2,
      get: ({ sheet, area }) => commonSize(area.column, area.columns, (column) => linePoints(sheet, "columns", column)),
      set: ({ sheet, area }, value) => {
        requireAllowed(sheet, "allowFormatColumns");
        sheet.setColumnWidth(area.column, area.columns, charactersOf(asNumber(value, 0, 1343)));
      },
    },
    RowHeight: {
      since: 2,
      get: ({ sheet, area }) => commonSize(area.row, area.rows, (row) => linePoints(sheet, "rows", row)),
      set: ({ sheet, area }, value) => {
        requireAllowed(sheet, "allowFormatRows");
        sheet.setRowHeight(area.row, area.rows, asNumber(value, 0, 409.5));
      },
    },
  },
  links: {
    Font: { since: 1, get: (place) => rangeFont(place) },
    Fill: { since: 1, get: (place) => rangeFill(place) },
    Borders: { since: 1, get: (place) => rangeBorders(place) },
    Protection: { since: 2, get: (place) => formatProtection(place) },
  },
});

const rangeFont = objectType<Place>("RangeFont", {
  scalars: {
    Bold: styled(
      1,
      (style) => style.bold ?? false,
      (value) => ({ bold: asBoolean(value) }),
    ),
    Italic: styled(
      1,
      (style) => style.italic ?? false,
      (value) => ({ italic: asBoolean(value) }),
    ),
    Size: styled(
      1,
      (style) => style.fontSize ?? 11,
      (value) => ({ fontSize: asNumber(value, 1, 409) }),
    ),
    Name: styled(
      1,
      (style) => style.fontName ?? "Calibri",
      (value) => ({ fontName: asText(value) }),
    ),
    Color: styled(
      1,
      (style) => style.color ?? "#000000",
      (value) => ({ color: asColor(value) }),
    ),
  },
});

const rangeFill = objectType<Place>("RangeFill", {
  scalars: {
    Color: styled(
      1,
      (style) => style.fill ?? "#FFFFFF",
      (value) => ({ fill: asColor(value) }),
    ),
  },
  methods: { Clear: { since: 1, isPure: true, call: (place, _args, session) => setStyle(place, session, { fill: null }) } },
});

const formatProtection = objectType<Place>("FormatProtection", {
  scalars: {
    Locked: {
      since: 2,
      get: ({ sheet, area }) => {
        const first = sheet.isLocked(area.row, area.column);
        for (let row = area.row; row < area.row + area.rows; row++) {
          for (let column = area.column; column < area.column + area.columns; column++) {
            if (sheet.isLocked(row, column) !== first) return null;
          }
        }
        return first;
      },
      set: ({ sheet, area }, value) => {
        requireAllowed(sheet, null);
        sheet.setLocked(area, asBoolean(value));
      },
    },
  },
});

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

interface Border {
  readonly place: Place;
  readonly side: string;
}

const rangeBorders = objectType<Place>("RangeBorderCollection", {
  items: () => {
    throw notEmulated("RangeBorderCollection.items");
  },
  item: (place, key) => rangeBorder({ place, side: oneOf(key, [...SIDES, "DiagonalDown", "DiagonalUp"]) }),
});

function setSide({ place, side }: Border, session: Session, part: "style" | "color" | "weight", value: string): void {
  const { sheet, area } = place;
  requireAllowed(sheet, "allowFormatCells");
  if (side.startsWith("Diagonal")) throw new RichError("NotImplemented", "Diagonal lines are not emulated.");
  const sides = session.bordersOf(`${sheet.id}!${area.row},${area.column},${area.rows},${area.columns}`);
  sides.set(side, { ...sides.get(side), [part]: value });
  const needed = SIDES.filter((one) => (one !== "InsideHorizontal" || area.rows > 1) && (one !== "InsideVertical" || area.columns > 1));
  const colors = new Set(needed.map((one) => sides.get(one)?.color));
  const [color] = colors;
  if (colors.size !== 1 || color === undefined || needed.some((one) => sides.get(one)?.style !== "Continuous")) return;
  session.setStyle(sheet, area, { border: color });
  sides.clear();
}

const rangeBorder = objectType<Border>("RangeBorder", {
  scalars: {
    Style: { since: 1, isPure: true, set: (self, value, session) => setSide(self, session, "style", oneOf(value, ["Continuous"])) },
    Weight: { since: 1, isPure: true, set: (self, value, session) => setSide(self, session, "weight", oneOf(value, ["Thin"])) },
    Color: { since: 1, isPure: true, set: (self, value, session) => setSide(self, session, "color", asColor(value)) },
  },
});
