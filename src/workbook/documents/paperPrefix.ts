// Prefixes of the names of the papers of the nomination pack and of their cells that tell when they are old; the id of the paper follows.

export const PAPER_PREFIX = "BV_VB_";

export const PAPER_STALE_PREFIX = "BV_VBC_";
