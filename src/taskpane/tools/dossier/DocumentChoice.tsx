// Step 2: which papers, what the public board leaves out, and the button that makes them.
import { Text } from "@fluentui/react-components";
import { DocumentFolderRegular } from "@fluentui/react-icons/svg/document-folder";
import { useState } from "react";
import { DOCUMENT_IDS, type DocumentId, type PackInput } from "../../../commands/decisionAnswers";
import { makePack } from "../../../commands/dossier";
import { ActionButton } from "../../components/ActionButton";
import { CtrlZNote } from "../../components/CtrlZNote";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { Tick } from "../../components/Tick";
import { usePane } from "../../paneContext";
import { useDossierWords } from "./dossierWords";

type HiddenColumn = PackInput["hidden"][number];

const COLUMNS: readonly HiddenColumn[] = ["total", "votes", "reason", "post", "unit"];
/** Reasons for named people and votes of a ballot that may be secret are not for everybody to read, unless the office says so. */
const USUALLY_HIDDEN: readonly HiddenColumn[] = ["votes", "reason"];

export function DocumentChoice() {
  const { store } = usePane();
  const { documents: words } = useDossierWords();
  const [chosen, setChosen] = useState<ReadonlySet<DocumentId>>(new Set(DOCUMENT_IDS));
  const [hidden, setHidden] = useState<ReadonlySet<HiddenColumn>>(new Set(USUALLY_HIDDEN));

  const make = async () => {
    const at = store.getState().changes;
    const value = await store.use(
      "dossier",
      makePack,
      { documents: DOCUMENT_IDS.filter((id) => chosen.has(id)), hidden: COLUMNS.filter((id) => hidden.has(id)) },
      make,
    );
    if (value !== null) store.keepAnswer({ pack: { value, at } });
  };
  return (
    <Card label={words.heading}>
      <Heading as="h3">{words.heading}</Heading>
      <div className="bv-decide-ticks">
        <Tick
          isOn={chosen.size === DOCUMENT_IDS.length}
          isMixed={chosen.size > 0 && chosen.size < DOCUMENT_IDS.length}
          onChange={(isOn) => setChosen(new Set(isOn ? DOCUMENT_IDS : []))}
        >
          <strong>{words.all}</strong>
        </Tick>
        {DOCUMENT_IDS.map((id) => (
          <Tick key={id} isOn={chosen.has(id)} onChange={(isOn) => setChosen(withOne(chosen, id, isOn))}>
            {words.names[id]}
          </Tick>
        ))}
      </div>
      {chosen.has("public") && (
        <fieldset className="bv-decide-hidden">
          <legend>{words.hidden}</legend>
          {COLUMNS.map((id) => (
            <Tick key={id} isOn={hidden.has(id)} onChange={(isOn) => setHidden(withOne(hidden, id, isOn))}>
              {words.columns[id]}
            </Tick>
          ))}
        </fieldset>
      )}
      {chosen.size === 0 ? (
        <Text size={200} className="bv-quiet">
          {words.nothing}
        </Text>
      ) : (
        <>
          <ActionButton action="dossier" isMain appearance="primary" icon={<DocumentFolderRegular />} onClick={() => void make()}>
            {words.make}
          </ActionButton>
          <CtrlZNote />
        </>
      )}
    </Card>
  );
}

function withOne<T>(all: ReadonlySet<T>, one: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(all);
  if (isIn) next.add(one);
  else next.delete(one);
  return next;
}
