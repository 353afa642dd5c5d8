// Words of the tool "Hồ sơ trình", English.
import type { Same } from "../same";
import type { dossier as vi } from "../vi/dossier";

export const dossier: Same<typeof vi> = {
  intro: "From the decision to the Council's vote and papers that are ready to print. The papers are in Vietnamese.",
  noRules: "No rules yet",
  noRulesText: "The dossier is made from the decision. Choose the rules and decide first.",
  toDecide: "Go to Decide",
  neverDecided: "Not decided yet. Decide and look at the result before you make the papers.",
  staleDecision: "Scores or rules changed after the last decision. Decide again before you make the papers.",
  about: "Signer, Council, recipients",
  aboutText: "Filled in once on the sheet Hồ sơ khen thưởng; what is left blank is left to be written by hand.",
  openAbout: "Open the sheet Hồ sơ khen thưởng",
  vote: {
    heading: "Step 1. Vote of the Council",
    text: "A sheet for the votes on each name and award that needs a vote. Votes entered are kept when it is updated.",
    make: "Make the vote sheet",
    update: "Update the vote sheet",
    open: "Open the vote sheet",
    made: "Lines on the vote sheet: {count}.",
    nobody: "No award needs a vote.",
  },
  documents: {
    heading: "Step 2. Choose the papers",
    all: "All of them",
    names: {
      nominations: "Nomination list (decided by the director)",
      request: "Submission letter (Tờ trình)",
      submission: "Annex of the submission (to superiors)",
      summary: "Summary of points and ranks",
      meeting: "Minutes of the Council",
      ballots: "Minutes of the count of votes",
      notProposed: "Those not proposed, with reasons",
      public: "Public board",
      money: "Award money",
      seats: "Table of quotas",
    },
    hidden: "Left out of the public board",
    columns: {
      total: "Points",
      reason: "Reason",
      post: "Post",
      unit: "Unit",
    },
    make: "Make the papers",
    nothing: "Choose at least one paper.",
  },
  pack: {
    heading: "Papers made",
    done: "Papers made: {count}.",
    names: "Names: {count}",
    noNames: "No names",
    open: "Open {document}",
    stale: "The workbook changed afterwards. Decide again and make the papers anew.",
    provisional: "Provisional",
    provisionalText: "Findings are not fixed or votes not counted yet: the papers say that they are provisional.",
    findings: "To review before you submit",
  },
  word: {
    heading: "Step 3. Word file to submit",
    text: "One .docx with the submission letter, its list and the list that the Director decides on, to be edited and signed in Word.",
    make: "Make the Word file",
    done: "The Word file is made, with {count} names.",
    download: "Download {file}",
    byHand:
      "If Excel does not let you download from here: open this workbook in Excel on the web to download it, or print the sheets of the dossier.",
  },
};
