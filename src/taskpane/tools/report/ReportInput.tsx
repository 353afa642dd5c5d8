// Step 1: the sheet that people write on, and who is named as an example, ticked from the ranks.
import { Text } from "@fluentui/react-components";
import { TextEditStyleRegular } from "@fluentui/react-icons/svg/text-edit-style";
import { useState } from "react";
import { makeReportSheet, type CaseOffer, type ReportSheetAnswer, type ReportState } from "../../../commands/movementReport";
import { ActionButton } from "../../components/ActionButton";
import { CtrlZNote } from "../../components/CtrlZNote";
import { Card } from "../../components/Card";
import { FindingsList } from "../../components/FindingsList";
import { Heading } from "../../components/Heading";
import { Notice } from "../../components/Notice";
import { Pager } from "../../components/Pager";
import { Tick } from "../../components/Tick";
import { usePane } from "../../paneContext";
import { OpenSheet } from "../OpenSheet";
import { useReportWords } from "./reportWords";

export interface ReportInputProps {
  readonly known: ReportState;
  /** The sheet was made, or codes were put into its table. */
  readonly onMade: () => void;
}

export function ReportInput({ known, onMade }: ReportInputProps) {
  const { store, say } = usePane();
  const { input: words, cases } = useReportWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState<ReportSheetAnswer | null>(null);
  const { places, offers, findings, lacksParts, rankBy } = known;
  const free = offers.filter(({ isChosen }) => !isChosen);
  const wanted = free.filter(({ code }) => chosen.has(code)).map(({ code }) => code);

  const make = async (codes: readonly string[]) => {
    const answer = await store.use("report", makeReportSheet, { cases: codes }, () => make(codes));
    if (answer === null) return;
    setMade(answer);
    setChosen(new Set());
    onMade();
  };
  return (
    <Card label={words.heading}>
      <Heading as="h3">{words.heading}</Heading>
      <Text size={200} className="bv-quiet">
        {words.text}
      </Text>
      {places.input === undefined ? (
        <>
          <ActionButton action="report" icon={<TextEditStyleRegular />} onClick={() => void make([])}>
            {words.make}
          </ActionButton>
          <CtrlZNote />
        </>
      ) : (
        <Line text={words.open} place={places.input} />
      )}
      {lacksParts && (
        <Notice intent="warning">
          <span>{words.lacks}</span>
          <ActionButton action="report" icon={<TextEditStyleRegular />} onClick={() => void make([])}>
            {words.makeAnew}
          </ActionButton>
        </Notice>
      )}
      {places.dossier !== undefined && <Line text={words.dossier} place={places.dossier} />}
      <Heading as="h4">{cases.heading}</Heading>
      <Text size={200} className="bv-quiet">
        {known.cases === 0 ? cases.none : say(cases.already, { count: known.cases })}
      </Text>
      {free.length > 0 && <Offers offers={free} rankBy={rankBy} chosen={chosen} onChosen={setChosen} />}
      {wanted.length > 0 && (
        <ActionButton action="report" icon={<TextEditStyleRegular />} onClick={() => void make(wanted)}>
          {say(cases.add, { count: wanted.length })}
        </ActionButton>
      )}
      <div role="status" className="bv-live">
        {made !== null && <Text>{made.added === 0 ? words.made : say(cases.added, { count: made.added })}</Text>}
      </div>
      {findings.length > 0 && (
        <>
          <Heading as="h4">{cases.findings}</Heading>
          <FindingsList findings={findings} />
        </>
      )}
    </Card>
  );
}

function Line({ text, place }: { readonly text: string; readonly place: Parameters<typeof OpenSheet>[0]["place"] }) {
  return (
    <div className="bv-listsMade-item">
      <Text size={200}>{text}</Text>
      <OpenSheet place={place} label={text} />
    </div>
  );
}

interface OffersProps extends Pick<ReportState, "rankBy"> {
  readonly offers: readonly CaseOffer[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

const PER_PAGE = 20;

/** Of totals and shares in the list; the paper has as many at the most. */
const DECIMALS = 4;

function Offers({ offers, rankBy, chosen, onChosen }: OffersProps) {
  const { say } = usePane();
  const { cases: words } = useReportWords();
  const [page, setPage] = useState(0);
  const count = offers.filter(({ code }) => chosen.has(code)).length;
  const tick = (code: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(code);
    else next.delete(code);
    onChosen(next);
  };
  const textOf = ({ name, rank, value }: CaseOffer): string =>
    rank === null || value === null
      ? say(words.unranked, { name })
      : say(words.person[rankBy], { name, rank, value: Number(value.toFixed(DECIMALS)) });
  // Others may have been put into the table meanwhile.
  const shown = Math.min(page, Math.floor((offers.length - 1) / PER_PAGE));
  return (
    <details>
      <summary>{say(words.choose, { count })}</summary>
      <ul className="bv-units-list">
        {offers.slice(shown * PER_PAGE, (shown + 1) * PER_PAGE).map((offer) => (
          <li key={offer.code}>
            <Tick isOn={chosen.has(offer.code)} onChange={(isOn) => tick(offer.code, isOn)}>
              {textOf(offer)}
            </Tick>
          </li>
        ))}
      </ul>
      <Pager count={offers.length} pageSize={PER_PAGE} page={shown} onPage={setPage} />
    </details>
  );
}
