// Words of the tool for several movements in one workbook, English.
import type { Same } from "../same";
import type { movements as vi } from "../vi/movements";

export const movements: Same<typeof vi> = {
  line: "Movements in this workbook: {count}",
  newLine: "New movement (PT{number}) · choose again",
  change: "Choose a movement",
  here: "In this workbook",
  current: "Open in the pane",
  untitled: "Movement without a title",
  facts: "Participants: {count}",
  notBuilt: "matrix not built yet",
  year: "Year {year}",
  sheet: "Sheet “{sheet}”",
  open: "Work on this movement",
  openLabel: "Work on “{title}” ({sheet})",
  ribbon:
    "Buttons of the ribbon act on the movement whose sheet is shown; the pane acts on the movement named at its top. Undo is the whole workbook's.",
  addHeading: "Add a movement",
  addText:
    "A thematic movement, one of a campaign or the next round of a regular one fits into this workbook. Each movement has sheets, criteria, participants and ranks of its own; the titles of its sheets end with “PT{number}”.",
  title: "Title of the new movement",
  titleHint: "Leave blank to choose how to start: sample, step by step, or a pasted table.",
  copyPeople: "Copy the participants",
  copyCriteria: "Copy the criteria and the order of ranking",
  copyNote:
    "Copied from “{title}”. Months of leave, discipline, cases and classification come along as they are: review them for the period of the new movement. Points, votes and ranks of before do not.",
  kind: "Kind of movement",
  kinds: { regular: "Regular", thematic: "Thematic", campaign: "Campaign" },
  kindUnsaid: "Not said",
  kindHint: "Written on the sheet Phong trào, where it can be changed; points and ranks do not depend on it.",
  needsTitle: "Give the new movement a title.",
  sameTitle: "The workbook has a movement of that title in {year}: choose another one, such as with the period.",
  add: "Add the movement",
  full: "The workbook has 99 movements: there is no more.",
};
