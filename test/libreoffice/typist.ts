// A macro of LibreOffice's own Basic that opens files, does in them what a person would do, and saves them as .xlsx. What to do stands in a
// text file, a line each, parted by tabs.

/** What a person does in an open file. Sheets that are protected stay so, and cells that are locked do not change, until it is lifted. */
export type Edit =
  | { readonly kind: "type"; readonly sheet: string; readonly address: string; readonly value: string | number }
  | { readonly kind: "unprotect"; readonly sheet: string }
  /** Puts a column in; what is right of it moves. `column` is counted from 0. */
  | { readonly kind: "insertColumn"; readonly sheet: string; readonly column: number };

/** The lines for one file. @param from, to addresses as URLs */
export function linesOf(from: string, edits: readonly Edit[], to: string): string[] {
  const middle = edits.map((edit): string => {
    switch (edit.kind) {
      case "type":
        return [typeof edit.value === "number" ? "number" : "text", edit.sheet, edit.address, edit.value].join("\t");
      case "unprotect":
        return ["unprotect", edit.sheet].join("\t");
      case "insertColumn":
        return ["column", edit.sheet, edit.column].join("\t");
    }
  });
  return [["open", from].join("\t"), ...middle, ["save", to].join("\t")];
}

const DOCTYPE = (root: string, name: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${name}.dtd">\n`;

/** The list of the profile's macros. */
export const TYPIST_LIBRARY = `${DOCTYPE("library:library", "library")}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Typist"/></library:library>`;

const BASIC = `
Sub Run(list As String, answer As String)
  On Error GoTo Failed
  Dim told As String
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim xlsx(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  xlsx(0).Name = "FilterName"
  xlsx(0).Value = "Calc MS Excel 2007 XML"
  Dim files As Object, reader As Object, book As Object
  files = CreateUnoService("com.sun.star.ucb.SimpleFileAccess")
  reader = CreateUnoService("com.sun.star.io.TextInputStream")
  reader.setInputStream(files.openFileRead(list))
  reader.setEncoding("UTF-8")
  Dim line As String
  Dim parts
  Do While Not reader.isEOF()
    line = Replace(Replace(reader.readLine(), Chr(10), ""), Chr(13), "")
    parts = Split(line, Chr(9))
    Select Case parts(0)
      Case "open"
        book = StarDesktop.loadComponentFromURL(parts(1), "_blank", 0, hidden())
      Case "number"
        book.Sheets.getByName(parts(1)).getCellRangeByName(parts(2)).Value = Val(parts(3))
      Case "text"
        book.Sheets.getByName(parts(1)).getCellRangeByName(parts(2)).String = parts(3)
      Case "unprotect"
        book.Sheets.getByName(parts(1)).unprotect("")
      Case "column"
        book.Sheets.getByName(parts(1)).Columns.insertByIndex(CLng(parts(2)), 1)
      Case "save"
        book.storeToURL(parts(1), xlsx())
        book.close(True)
    End Select
  Loop
  reader.closeInput()
  told = "done"
  GoTo Tell
Failed:
  told = line & ": " & Error
Tell:
  Dim channel As Integer
  channel = FreeFile
  Open answer For Output As #channel
  Print #channel, told
  Close #channel
  StarDesktop.terminate()
End Sub
`;

const escaped = BASIC.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The module with the macro `Run(list, answer)`: both are files; the second gets "done", or what went wrong. */
export const TYPIST = `${DOCTYPE("script:module", "module")}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Typist" script:language="StarBasic" script:moduleType="normal">${escaped}</script:module>`;
