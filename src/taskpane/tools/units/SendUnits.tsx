// Gửi phiếu: how the movement is parted, which units, and the files that were made.
import { Field, Select, Text } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { useCallback, useEffect, useState } from "react";
import type { UnitChoice, UnitOffers } from "../../../commands/gatherAnswers";
import { makeUnitFiles, unitOffers } from "../../../commands/unitFiles";
import { UNIT_DIVISIONS, type UnitDivision } from "../../../core/gather/unitFile";
import type { Round } from "../../../core/movement";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { Notice } from "../../components/Notice";
import { usePane } from "../../paneContext";
import { followedBy, makeBooks, type MadeBooks } from "../../book/makeFiles";
import { Waiting } from "../Waiting";
import { MadeFiles } from "./MadeFiles";
import { namesText } from "./namesText";
import { CodeTicks } from "../CodeTicks";
import { useUnitsWords } from "./unitsWords";

interface Made extends MadeBooks {
  readonly zipName: string;
}

export interface SendUnitsProps {
  /** Hears which rounds the workbook has sheets of. */
  readonly onRounds: (rounds: readonly Round[]) => void;
}

export function SendUnits({ onRounds }: SendUnitsProps) {
  const { store, state, say } = usePane();
  const { send: words, views } = useUnitsWords();
  const [division, setDivision] = useState<UnitDivision>("participant");
  const [round, setRound] = useState<Round>("self");
  const [offers, setOffers] = useState<UnitOffers | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [writing, setWriting] = useState<{ readonly done: number; readonly count: number } | null>(null);
  const [made, setMade] = useState<Made | null>(null);

  const read = useCallback(
    (wanted: UnitChoice) => {
      const ask = async (): Promise<void> => {
        const answer = await store.use("units", unitOffers, wanted, ask);
        if (answer === null) return;
        setOffers(answer);
        onRounds(answer.rounds);
        setLeft(new Set());
        setMade(null);
      };
      return ask();
    },
    [store, onRounds],
  );
  useEffect(() => {
    void read({ division: "participant", round: "self" });
  }, [read]);

  if (offers === null) return <Waiting onRetry={() => void read({ division, round })} />;
  // After a refused reading the list is still the one of before: what is made goes by the list.
  const { units, choice } = offers;
  const chosen = units.filter(({ unit }) => !left.has(unit.code));
  const make = async () => {
    setMade(null);
    const codes = chosen.map(({ unit }) => unit.code);
    const command = followedBy(makeUnitFiles, async ({ files, zipName }, context): Promise<Made> => {
      const progress = (done: number): void => setWriting({ done, count: files.length });
      progress(0);
      return { ...(await makeBooks(files, context, progress)), zipName };
    });
    setMade(await store.use("units", command, { ...choice, units: codes }, make));
    setWriting(null);
  };
  return (
    <Card label={views.send}>
      <Text size={200} className="bv-quiet">
        {words.intro}
      </Text>
      <Field label={words.division}>
        <Select
          value={division}
          disabled={state.busy !== null}
          onChange={(_, data) => {
            const next = UNIT_DIVISIONS.find((id) => id === data.value) ?? "participant";
            setDivision(next);
            void read({ division: next, round });
          }}
        >
          {UNIT_DIVISIONS.map((id) => (
            <option key={id} value={id}>
              {words.divisions[id]}
            </option>
          ))}
        </Select>
      </Field>
      {offers.rounds.length > 1 && (
        <Field label={words.round}>
          <Select
            value={round}
            disabled={state.busy !== null}
            onChange={(_, data) => {
              const next = offers.rounds.find((id) => id === data.value) ?? "self";
              setRound(next);
              void read({ division, round: next });
            }}
          >
            {offers.rounds.map((id) => (
              <option key={id} value={id}>
                {words.rounds[id]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {offers.homeless.length > 0 && (
        <Notice intent="warning">
          {say(words.homeless, { count: offers.homeless.length, names: namesText(offers.homeless, words.andMore, say) })}
        </Notice>
      )}
      {offers.unfollowed.length > 0 && (
        <Notice intent="warning">
          {say(words.unfollowed, { count: offers.unfollowed.length, names: namesText(offers.unfollowed, words.andMore, say) })}
        </Notice>
      )}
      {units.length === 0 ? (
        <Text className="bv-quiet">{words.none}</Text>
      ) : (
        <CodeTicks
          key={choice.division}
          items={units.map(({ unit, participants, criteria }) => ({
            code: unit.code,
            text: say(words.unit, { name: unit.name || unit.code, participants, criteria }),
          }))}
          left={left}
          onLeft={setLeft}
          words={{ all: say(words.all, { count: units.length }), choose: words.choose }}
        />
      )}
      {chosen.length > 0 && (
        <ActionButton action="units" isMain appearance="primary" icon={<DocumentAddRegular />} onClick={() => void make()}>
          {say(words.make, { count: chosen.length })}
        </ActionButton>
      )}
      <Text size={200} className="bv-quiet">
        {words.texts}
      </Text>
      <div role="status">{writing !== null && <Text>{say(words.making, { done: writing.done, count: writing.count })}</Text>}</div>
      {made !== null && <MadeFiles files={made.files} zip={made.zip} zipName={made.zipName} />}
    </Card>
  );
}
