// Kỳ mới: name and days of the next period, who goes along, and the workbook that is made.
import { Field, Input, Text } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { useState } from "react";
import { newPeriod, periodOffer, type NewPeriod as Made, type PeriodOffer } from "../../../commands/periods/newPeriod";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { usePane } from "../../paneContext";
import { MadeFiles } from "../units/MadeFiles";
import { followedBy, makeBooks, type MadeBooks } from "../../book/makeFiles";
import { useReading } from "../useReading";
import { Waiting } from "../Waiting";
import { dayOf } from "./dayOf";
import { CodeTicks } from "../CodeTicks";
import { usePeriodsWords } from "./periodsWords";

export function NextPeriod() {
  const [offer, read] = useReading("periods", periodOffer);
  if (offer === null) return <Waiting onRetry={() => void read()} />;
  return <NextForm offer={offer} />;
}

function NextForm({ offer }: { readonly offer: PeriodOffer }) {
  const { store, say } = usePane();
  const { next: words, views } = usePeriodsWords();
  const [name, setName] = useState("");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [year, setYear] = useState(offer.year === null ? "" : String(offer.year));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isAsked, setAsked] = useState(false);
  const [made, setMade] = useState<(MadeBooks & { readonly of: Made }) | null>(null);

  const [first, last] = [dayOf(from), dayOf(to)];
  const problems = {
    name: name.trim() === "" ? words.nameLacks : null,
    from: first === "wrong" ? words.dateWrong : null,
    to: last === "wrong" ? words.dateWrong : first !== "wrong" && first !== null && last !== null && last < first ? words.dateOrder : null,
    year: year.trim() === "" || /^[12]\d{3}$/.test(year.trim()) ? null : words.yearWrong,
  };
  const going = offer.participants.length - left.size;
  const isFine = Object.values(problems).every((problem) => problem === null) && going > 0;
  const shown = (problem: string | null): object =>
    isAsked && problem !== null ? { validationState: "error", validationMessage: problem } : {};

  const make = async () => {
    setAsked(true);
    setMade(null);
    if (!isFine) return;
    const wish = { name: name.trim(), from: from.trim(), to: to.trim(), year: year.trim() === "" ? null : Number(year), left: [...left] };
    const command = followedBy(newPeriod, async (of, context) => ({ ...(await makeBooks([of], context, () => undefined)), of }));
    setMade(await store.use("periods", command, wish, make));
  };
  return (
    <Card label={views.next}>
      <Text size={200} className="bv-quiet">
        {words.intro}
      </Text>
      <div className="bv-texts">
        <Text weight="semibold">{say(words.from, { title: offer.title })}</Text>
        <Text size={200}>{say(words.facts, { criteria: offer.criteria, participants: offer.participants.length })}</Text>
        {offer.hasDecision && <Text size={200}>{words.decision}</Text>}
        {offer.hasHistory && <Text size={200}>{words.history}</Text>}
        <Text size={200}>{say(words.ranked, { count: offer.ranked })}</Text>
      </div>
      <form
        className="bv-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <Field label={words.name} required hint={words.nameHint} {...shown(problems.name)}>
          <Input value={name} onChange={(_, data) => setName(data.value)} />
        </Field>
        <Field label={words.start} hint={words.dateHint} {...shown(problems.from)}>
          <Input value={from} onChange={(_, data) => setFrom(data.value)} />
        </Field>
        <Field label={words.end} hint={words.dateHint} {...shown(problems.to)}>
          <Input value={to} onChange={(_, data) => setTo(data.value)} />
        </Field>
        <Field label={words.year} {...shown(problems.year)}>
          <Input value={year} onChange={(_, data) => setYear(data.value)} />
        </Field>
        <CodeTicks
          items={offer.participants.map(({ code, name }) => ({ code, text: say(words.person, { name: name || code, code }) }))}
          left={left}
          onLeft={setLeft}
          words={{ all: say(words.people, { count: offer.participants.length }), choose: words.choose }}
        />
        {isAsked && going === 0 && <span role="alert">{words.none}</span>}
        <ActionButton action="periods" type="submit" isMain appearance="primary" icon={<DocumentAddRegular />}>
          {words.make}
        </ActionButton>
      </form>
      {made !== null && (
        <MadeFiles
          files={made.files}
          zip={made.zip}
          zipName=""
          said={{ made: say(words.made, { count: made.of.participants }), opened: words.openedText }}
        />
      )}
    </Card>
  );
}
