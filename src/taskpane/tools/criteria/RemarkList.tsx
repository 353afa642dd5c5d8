// What reading the table has to say, by how sure it was: one kind at a time, a page of it at a time.
import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { countByTrust } from "../../../core/regulation/readRegulation";
import type { Remark, Trust } from "../../../core/regulation/remark";
import { Card } from "../../components/Card";
import { lastPage, Pager } from "../../components/Pager";
import { usePane } from "../../paneContext";
import { remarkText, useCriteriaWords } from "./criteriaWords";

const TRUSTS: readonly Trust[] = ["notUnderstood", "unsure", "understood"];
const REMARKS_PER_PAGE = 20;

export function RemarkList({ remarks }: { readonly remarks: readonly Remark[] }) {
  const { state } = usePane();
  const { words, say } = useCriteriaWords();
  const counts = countByTrust(remarks);
  const [trust, setTrust] = useState<Trust>(() => TRUSTS.find((one) => counts[one] > 0) ?? "understood");
  const [asked, setPage] = useState(0);
  const chosen = remarks.filter((remark) => remark.trust === trust);
  const page = Math.min(asked, lastPage(chosen.length, REMARKS_PER_PAGE));
  const shown = chosen.slice(page * REMARKS_PER_PAGE, (page + 1) * REMARKS_PER_PAGE);
  const isClear = counts.unsure + counts.notUnderstood === 0;
  return (
    <Card label={words.preview.remarks}>
      <Text weight="semibold">{words.preview.remarks}</Text>
      {isClear && <Text className="bv-quiet">{words.preview.allClear}</Text>}
      <div className="bv-criteria-actions" role="group" aria-label={words.preview.remarks}>
        {TRUSTS.map((one) => (
          <Button
            key={one}
            size="small"
            appearance={one === trust ? "primary" : "secondary"}
            aria-pressed={one === trust}
            className="bv-criteria-trust"
            onClick={() => {
              setTrust(one);
              setPage(0);
            }}
          >
            {say(words.preview.trustCount, { trust: words.preview.trust[one], count: counts[one] })}
          </Button>
        ))}
      </div>
      {chosen.length === 0 ? (
        <Text size={200} className="bv-quiet">
          {words.preview.none}
        </Text>
      ) : (
        <ul className="bv-list">
          {shown.map((remark, index) => (
            <li key={page * REMARKS_PER_PAGE + index} className="bv-texts">
              {remark.row !== null && (
                <Text size={200} className="bv-quiet">
                  {say(words.preview.row, { row: remark.row + 1 })}: {remark.text}
                </Text>
              )}
              <Text>{remarkText(remark, state.language)}</Text>
            </li>
          ))}
        </ul>
      )}
      {chosen.length > REMARKS_PER_PAGE && <Pager count={chosen.length} pageSize={REMARKS_PER_PAGE} page={page} onPage={setPage} />}
    </Card>
  );
}
