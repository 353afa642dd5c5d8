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

  it.each(["8.5", "12.34,5", "1,2,3", "KAD", "8 5", "-", ",", "%", "10 điểm", "31/02/2016"])("%p is a text", (text) => {
    expect(readTyped(text, vi, false).input).toEqual({ value: text });
  });

  it("dates have the day first and bring their format", () => {
    expect(readTyped("05/03/2016", vi, false)).toEqual({ input: { value: 42434 }, numberFormat: "dd/mm/yyyy" });
    expect(readTyped("3/5/2016", en, false)).toEqual({ input: { value: 42434 }, numberFormat: "m/d/yyyy" });
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
