// Object classes (phân loại đối tượng) of the lists of nominations, and the words that offices write for them.
import { bareWords } from "./bareText";

/**
 * Whom a list counts an individual as, highest first: leaders of a ministry or province; of a department of a ministry or of a province's
 * Sở; all leaders from deputy head of a division (phó phòng) up; who works directly. As the emulation software of provinces parts them.
 */
export type ObjectClass = "province" | "department" | "division" | "direct";

export const OBJECT_CLASSES: readonly ObjectClass[] = ["province", "department", "division", "direct"];

/** Of texts without accents and signs. What an office calls otherwise is not guessed. */
const PATTERNS: Readonly<Record<ObjectClass, RegExp>> = {
  province: /^lanh dao (cap )?(bo|tinh|bo nganh tinh|bo tinh|bo va tinh|tinh bo)( va tuong duong)?$/,
  department: /^lanh dao (cap )?(vu|so|vu so|vu va so|so vu)( va tuong duong)?$/,
  division: /^(cac cap )?lanh dao (tu (cap )?pho (truong )?phong( tro len)?|(cap )?phong)( va tuong duong)?$/,
  direct: /^(nguoi )?(lao dong )?truc tiep( cong tac| lao dong| san xuat)?$/,
};

/** The class of that name; null = none. */
export function readObjectClass(text: string): ObjectClass | null {
  const words = bareWords(text);
  return OBJECT_CLASSES.find((key) => PATTERNS[key].test(words)) ?? null;
}
