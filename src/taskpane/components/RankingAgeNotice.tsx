// Over a ranking that no longer holds: how many entry cells changed after it.
import { usePane } from "../paneContext";
import type { RankingAge } from "../rankingAge";
import { useHomeWords } from "./homeWords";
import { Notice } from "./Notice";

export function RankingAgeNotice({ age }: { readonly age: RankingAge }) {
  const { say } = usePane();
  const { since } = useHomeWords();
  if (age === "unknown") return <Notice intent="warning">{since.unknown}</Notice>;
  const { cells, hasOther } = age;
  return (
    <Notice intent="warning">{say(cells === 0 ? since.other : hasOther ? since.cellsAndOther : since.cells, { count: cells })}</Notice>
  );
}
