// What is wrong with a file that holds a movement, as data. The words stand in locale/.

/** Catalogue of problems of files. Numbers are never reused. */
export type FileProblemId =
  | "F-01" // the file cannot be opened: no JSON, no workbook, damaged, too large, unsafe
  | "F-02" // the file is not ours
  | "F-03" // the file is from a later version
  | "F-04" // something is missing or of another type
  | "F-05" // a key that nobody reads
  | "F-06" // a value that is not allowed
  | "F-07" // keys that contradict each other
  | "F-08" // the text of a rule is not understood
  | "F-09"; // "best of" is circular, or claims what it cannot have

/** A problem and where it is. Any problem refuses the file as a whole: nothing is half taken over. */
export interface FileProblem {
  readonly id: FileProblemId;
  /** JSON pointer such as /criteria/3/weight; "" = the file itself. */
  readonly path: string;
  /** What the message tells, by name. Values that are codes of words (`expected`, `reason`) have their words in locale/. */
  readonly params: Readonly<Record<string, string | number>>;
}
