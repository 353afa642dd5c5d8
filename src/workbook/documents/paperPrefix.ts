// Prefix of the names of the papers of the nomination pack; the id of the paper follows.

export const PAPER_PREFIX = "BV_VB_";
