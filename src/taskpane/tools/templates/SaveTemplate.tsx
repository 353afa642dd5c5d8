// Saves the movement as a template file: as a download, and as text to copy where the pane may not download.
import { Button, Checkbox, Field, Input, Link, Text } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type FormEvent } from "react";
import { saveTemplate, type SavedTemplate } from "../../../commands/templates";
import { ActionButton } from "../../components/ActionButton";
import { Card } from "../../components/Card";
import { Heading } from "../../components/Heading";
import { usePane } from "../../paneContext";
import { useTemplateWords } from "./templateWords";

export function SaveTemplate() {
  const { store } = usePane();
  const words = useTemplateWords();
  const [name, setName] = useState("");
  const [source, setSource] = useState("");
  const [withParticipants, setWithParticipants] = useState(false);
  const [saved, setSaved] = useState<SavedTemplate | null>(null);
  const save = async (): Promise<void> => setSaved(await store.use("templates", saveTemplate, { name, source, withParticipants }, save));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <Card>
      <Heading as="h3">{words.save}</Heading>
      <Text size={200} className="bv-quiet">
        {words.saveText}
      </Text>
      <form className="bv-stack" onSubmit={submit} noValidate>
        <Field label={words.name} hint={words.nameHint}>
          <Input value={name} maxLength={250} onChange={(_, data) => setName(data.value)} />
        </Field>
        <Field label={words.source} hint={words.sourceHint}>
          <Input value={source} maxLength={500} onChange={(_, data) => setSource(data.value)} />
        </Field>
        <Checkbox
          label={words.withParticipants}
          checked={withParticipants}
          onChange={(_, data) => setWithParticipants(data.checked === true)}
        />
        <ActionButton action="templates" type="submit" appearance="primary">
          {words.saveButton}
        </ActionButton>
      </form>
      {saved !== null && <Saved key={saved.text} template={saved} />}
    </Card>
  );
}

/** The file that was made. */
function Saved({ template }: { readonly template: SavedTemplate }) {
  const { say } = usePane();
  const words = useTemplateWords();
  const { text, fileName: file, criteria, participants } = template;
  const address = useMemo(() => URL.createObjectURL(new Blob([text], { type: "application/json" })), [text]);
  const [isCopied, setCopied] = useState(false);
  const content = useRef<HTMLTextAreaElement>(null);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  const copy = () => {
    content.current?.select();
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      // The clipboard is closed to the pane: the text stands selected for Ctrl+C.
      () => setCopied(false),
    );
  };
  return (
    <div className="bv-stackTight">
      <Text role="status">{say(words.saved, { criteria, participants })}</Text>
      <Link href={address} download={file} className="bv-start">
        {say(words.download, { file })}
      </Link>
      <Text size={200} className="bv-quiet">
        {say(words.byHand, { file })}
      </Text>
      <textarea ref={content} className="bv-templates-text" readOnly aria-label={words.content} value={text} />
      <Button className="bv-start" size="small" onClick={copy}>
        {isCopied ? words.copied : words.copy}
      </Button>
    </div>
  );
}
