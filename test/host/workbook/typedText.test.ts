import { marksOf, readTyped, typedForm } from "../../../host/workbook/typedText";

const vi = marksOf("vi-VN");
const en = marksOf("en-US");

describe("what is typed under Vietnamese settings", () => {
  it.each([
    ["8,5", 8.5],
    ["-0,25", -0.25],
    ["1.234,5", 1234.5],
    ["1.234", 1234],
    [" 12 ", 12],
    ["1e3", 1000],
    ["10%", 0.1],
    ["12,5%", 0.125],
    ["+7", 7],
    [",5", 0.5],
  ])("%p is the number %p", (text, value) => {
    expect(readTyped(text, vi, false).input).toEqual({ value });
  });

  it.each(["8.5", "12.34,5", "1,2,3", "KAD", "8 5", "-", ",", "%", "10 điểm", "31/02/2016", "\u00a08", "30/13/2016", "25:00"])(
    "%p is a text",
    (text) => {
      expect(readTyped(text, vi, false).input).toEqual({ value: text });
    },
  );

  it("dates have the day first and bring their format", () => {
    expect(readTyped("05/03/2016", vi, false)).toEqual({ input: { value: 42434 }, numberFormat: "dd/mm/yyyy" });
    expect(readTyped("3/5/2016", en, false)).toEqual({ input: { value: 42434 }, numberFormat: "m/d/yyyy" });
    expect(readTyped("5/3/16", vi, false)).toEqual({ input: { value: 42434 }, numberFormat: "dd/mm/yyyy" });
  });

  it("a day and a month make a day of this year, a month and a year the first of that month", () => {
    const serial = (month: number, day: number): number => Date.UTC(new Date().getFullYear(), month - 1, day) / 86_400_000 + 25_569;
    expect(readTyped("8/5", vi, false)).toEqual({ input: { value: serial(5, 8) }, numberFormat: "d-mmm" });
    expect(readTyped("8-5", en, false)).toEqual({ input: { value: serial(8, 5) }, numberFormat: "d-mmm" });
    expect(readTyped("3/16", vi, false)).toEqual({ input: { value: 42430 }, numberFormat: "mmm-yy" });
  });

  it("a time is a part of a day, the name of an error is that error", () => {
    expect(readTyped("10:30", vi, false)).toEqual({ input: { value: 0.4375 }, numberFormat: "h:mm" });
    expect(readTyped("#n/a", vi, false)).toEqual({ input: { value: "#N/A", isError: true } });
  });

  it("a formula with semicolons becomes an English one, texts in it stay", () => {
    expect(readTyped('=IF(A1>1,5;"a;b,5";{1;2})', vi, false).input).toEqual({ formula: '=IF(A1>1.5,"a;b,5",{1,2})' });
    expect(readTyped("=SUM(A1,B1)", vi, false).input).toEqual({ formula: "=SUM(A1,B1)" });
  });
});

describe("what is typed under English settings", () => {
  it.each([
    ["8.5", 8.5],
    ["1,234.5", 1234.5],
  ])("%p is the number %p", (text, value) => {
    expect(readTyped(text, en, false).input).toEqual({ value });
  });

  it("a comma that groups nothing makes a text", () => {
    expect(readTyped("8,5", en, false).input).toEqual({ value: "8,5" });
  });
});

describe("texts and emptiness", () => {
  it("an apostrophe forces a text, as the text format of the cell does", () => {
    expect(readTyped("'007", vi, false).input).toEqual({ value: "007" });
    expect(readTyped("007", vi, true).input).toEqual({ value: "007" });
    expect(readTyped("=A1", vi, true).input).toEqual({ value: "=A1" });
  });

  it("nothing empties the cell, TRUE is a logical value, = alone a text", () => {
    expect(readTyped("", vi, false).input).toEqual({ value: null });
    expect(readTyped("true", vi, false).input).toEqual({ value: true });
    expect(readTyped("=", vi, false).input).toEqual({ value: "=" });
  });

  it.each([8.5, -0.125, 1e21, 1e-7, 1234567.891, 0])("%p is the same number after editing without a change", (value) => {
    expect(readTyped(typedForm(value, vi), vi, false).input).toEqual({ value });
    expect(readTyped(typedForm(value, en), en, false).input).toEqual({ value });
  });
});
