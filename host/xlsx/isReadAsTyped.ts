// Which texts Excel would take for something else if a person typed them.

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const READINGS = [
  /^[=+\-@']/, // formula; and the sign that forces a text
  /^[-+(\p{Sc}\s]*[\d.,][\d.,\s/:\-e%)\p{Sc}]*(?:[ap]m)?$/iu, // number, date, time
  new RegExp(`^(?:${MONTH}[\\s./-]*\\d|\\d{1,4}[\\s./-]*${MONTH})`, "i"),
  /^(?:true|false)$/i,
  /^#[A-Z]/i,
];

/** Is this text read as a formula, number, date, logical value or error when typed? Rather too often than too seldom. */
export function isReadAsTyped(text: string): boolean {
  const trimmed = text.trim();
  return READINGS.some((reading) => reading.test(trimmed));
}
