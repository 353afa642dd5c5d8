import fc from "fast-check";
import { readDate } from "../../../src/core/cleaning/dateText";
import { dueDay, objectionState, type Deadlines } from "../../../src/core/objections/objection";
import { addWorkingDays, isWorkingDay } from "../../../src/core/objections/workingDays";

function day(text: string): number {
  const reading = readDate(text, "day");
  if (reading?.kind !== "date") throw new Error(text);
  return reading.serial;
}

const none = new Set<number>();

/** Day by day, weekdays told by JavaScript's calendar. */
function slowly(start: number, days: number, holidays: ReadonlySet<number>): number {
  let at = start;
  for (let left = days; left > 0; ) {
    at++;
    const weekday = new Date((at - 25_569) * 86_400_000).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.has(at)) left--;
  }
  return at;
}

const aDay = fc.integer({ min: 20_000, max: 79_000 });

test("working days equal a count day by day, from any day and with any holidays", () => {
  fc.assert(
    fc.property(
      aDay,
      fc.integer({ min: 0, max: 250 }),
      fc.array(fc.integer({ min: -20, max: 420 }), { maxLength: 40 }),
      (start, days, off) => {
        const holidays = new Set(off.map((one) => start + one));
        expect(addWorkingDays(start, days, holidays)).toBe(slowly(start, days, holidays));
      },
    ),
    { numRuns: 500 },
  );
});

test("a day that is reached is worked, and there are as many working days up to it", () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 60 }), fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 20 }), (start, days, off) => {
      const holidays = new Set(off.map((one) => start + one));
      const end = addWorkingDays(start, days, holidays);
      const worked = Array.from({ length: end - start }, (_, i) => start + 1 + i).filter((one) => isWorkingDay(one, holidays));
      expect([worked.length, worked.at(-1)]).toEqual([days, end]);
    }),
  );
});

test.each([
  ["Friday, three days", "27/11/2026", 3, [], "02/12/2026"],
  ["received on a Saturday: Monday is the first day", "28/11/2026", 1, [], "30/11/2026"],
  ["received on a Sunday, a whole week", "29/11/2026", 5, [], "04/12/2026"],
  ["a holiday in between", "27/11/2026", 3, ["30/11/2026"], "03/12/2026"],
  ["a holiday on a Sunday changes nothing", "27/11/2026", 3, ["29/11/2026"], "02/12/2026"],
  ["holidays in a chain behind the end", "27/11/2026", 1, ["30/11/2026", "01/12/2026", "02/12/2026"], "03/12/2026"],
  ["over the new year", "28/12/2026", 10, ["01/01/2027"], "12/01/2027"],
] as const)("the end is a working day: %s", (_name, start, days, off, end) => {
  expect(addWorkingDays(day(start), days, new Set(off.map(day)))).toBe(day(end));
});

test("nothing is due without a day of receipt or a number of days, and of numbers that are none", () => {
  const ten = { answerDays: 10, holidays: none };
  expect(dueDay(null, ten)).toBeNull();
  expect(dueDay(12, ten)).toBeNull();
  expect(dueDay(46_353, { ...ten, answerDays: null })).toBeNull();
  expect(dueDay(46_353, { ...ten, answerDays: 2.5 })).toBeNull();
  expect(dueDay(46_353.7, ten)).toBe(day("11/12/2026"));
});

test("an answer is late from the day after its last day on; soon counts working days, closed ones are neither", () => {
  const deadlines = (asOf: string): Deadlines => ({ answerDays: 10, warnDays: 3, asOf: day(asOf), holidays: none });
  const due = day("11/12/2026"); // a Friday
  expect(objectionState("new", due, deadlines("07/12/2026"))).toBe("open");
  expect(objectionState("new", due, deadlines("08/12/2026"))).toBe("soon");
  expect(objectionState("handling", due, deadlines("11/12/2026"))).toBe("soon");
  expect(objectionState("handling", due, deadlines("12/12/2026"))).toBe("overdue");
  expect(objectionState(null, due, deadlines("14/12/2026"))).toBe("overdue");
  expect(objectionState("answered", due, deadlines("14/12/2026"))).toBe("closed");
  expect(objectionState("withdrawn", due, deadlines("14/12/2026"))).toBe("closed");
  expect(objectionState("new", null, deadlines("14/12/2026"))).toBe("open");
  expect(objectionState("new", due, { ...deadlines("14/12/2026"), asOf: null })).toBe("open");
});
