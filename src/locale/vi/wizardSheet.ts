// What the wizard "Bắt đầu trống" writes into sheets: names to be written over, prefixes of codes. Vietnamese only.

export const wizardSheet = {
  individual: { name: "Cá nhân", prefix: "CN" },
  collective: { name: "Tập thể", prefix: "TT" },
  list: "Giấy khen",
} as const;
