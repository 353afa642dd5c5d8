// What is said beside a command that adds or protects sheets, English.
import type { Same } from "../same";
import type { ctrlZ as vi } from "../vi/ctrlZ";

export const ctrlZ: Same<typeof vi> = {
  note: "This adds or protects sheets, so Excel may lose its Ctrl+Z list. To go back, use Undo of Bảng Vàng.",
};
