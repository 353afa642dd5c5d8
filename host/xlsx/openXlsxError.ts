// Why a file is refused. The refusal comes before anything of the open workbook is touched.

export type OpenXlsxCode =
  | "too-large" // more than 10 MB, more than 2,000 parts, or more than 100 MB unpacked
  | "not-a-workbook" // no zip, or a zip without a workbook
  | "encrypted" // opens only with a password, or the old .xls format, which looks the same from outside
  | "macros" // carries program code
  | "unsafe" // document types or entities in XML, part names that lead out of the package
  | "damaged"; // a part is missing or unreadable

/** The file was refused; `part` names the part of the package that gave the reason, if one did. */
export class OpenXlsxError extends Error {
  override readonly name = "OpenXlsxError";
  constructor(
    readonly code: OpenXlsxCode,
    reason: string,
    readonly part: string | null = null,
  ) {
    super(part === null ? `${code}: ${reason}` : `${code}: ${reason} (${part})`);
  }
}

/** What to tell the person who chose the file. */
export const REFUSAL_WORDS: Readonly<Record<OpenXlsxCode, string>> = {
  "too-large": "Tệp quá lớn (tối đa 10 MB, 100 MB sau khi giải nén).",
  "not-a-workbook": "Đây không phải tệp bảng tính .xlsx.",
  encrypted: "Tệp có mật khẩu mở tệp, hoặc là tệp .xls đời cũ. Hãy lưu lại thành .xlsx không có mật khẩu mở tệp.",
  macros: "Tệp có chứa macro. Hãy lưu lại thành .xlsx không có macro.",
  unsafe: "Tệp có nội dung không an toàn nên không được mở.",
  damaged: "Tệp bị hỏng, không đọc được.",
};
