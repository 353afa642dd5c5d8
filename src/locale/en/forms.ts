// Words of the tool that makes the form of one participant.
import type { Same } from "../same";
import type { forms as vi } from "../vi/forms";

export const forms: Same<typeof vi> = {
  intro:
    "The form of one participant: every criterion, points of each round, differences, explanations, evidence, total, rank, signatures.",
  read: "Read the list again",
  nobody: "The matrix has no participants yet.",
  find: "Find by name or code",
  noMatch: "Nobody matches “{text}”.",
  participant: "Participant",
  option: "{code} – {name}",
  optionOfCluster: "{code} – {name} ({cluster})",
  make: "Make the form",
  next: "Make the next form: {name}",
  open: "Open the form",
  done: "The form of {name} is made.",
  total: "Total {total}, rank {clusterRank} in the cluster, rank {rank} overall.",
  notRanked: "No points yet.",
  howTo: "Print: File → Print. To see somebody else on the form itself, choose a code in the yellow cell.",
};
