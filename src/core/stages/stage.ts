// The stages of a movement's scores, from draft to locked, and what each of them means.

export const STAGES = ["draft", "entered", "appraised", "approved", "locked"] as const;

/** Nháp, Đã nhập đủ, Thẩm định, Hội đồng thông qua, Khóa / Công bố. */
export type Stage = (typeof STAGES)[number];

/** Whether each change of an entry is put into the log with a reason: from the first complete stage on. */
export function isLogged(stage: Stage): boolean {
  return stage !== "draft";
}

/** Whether what is printed is provisional (tạm tính): until the Council has approved. */
export function isProvisional(stage: Stage): boolean {
  return STAGES.indexOf(stage) < STAGES.indexOf("approved");
}
