// Kinds of movements as they stand in the sheet; apart from what is said beside their cell, for every reading needs them.

export const movementKinds = { regular: "Thường xuyên", thematic: "Theo chuyên đề", campaign: "Theo đợt" } as const;
