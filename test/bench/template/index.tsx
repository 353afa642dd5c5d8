// The task pane that Office's own generator writes for React (yo office, "React", Excel): what the pane's first load is measured against.
// Its components and words are those of the generator; it is built and served as the pane is.
import { Button, Field, FluentProvider, Image, makeStyles, Textarea, tokens, webLightTheme } from "@fluentui/react-components";
import { DesignIdeas24Regular } from "@fluentui/react-icons/svg/design-ideas";
import { LockOpen24Regular } from "@fluentui/react-icons/svg/lock-open";
import { Ribbon24Regular } from "@fluentui/react-icons/svg/ribbon";
import { useState, type ReactElement } from "react";
import { createRoot } from "react-dom/client";

const useStyles = makeStyles({
  root: { minHeight: "100vh" },
  welcome: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    paddingBottom: "30px",
    paddingTop: "100px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  message: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground1 },
  list: { marginTop: "20px" },
  listItem: { paddingBottom: "20px", display: "flex" },
  icon: { marginRight: "10px" },
  itemText: { fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground1 },
  main: { width: "100%", display: "flex", flexDirection: "column", alignItems: "center" },
  instructions: { fontWeight: tokens.fontWeightSemibold, marginTop: "20px", marginBottom: "10px" },
  field: { marginLeft: "20px", marginTop: "30px", marginBottom: "20px", marginRight: "20px", maxWidth: "50%" },
});

function Header({ title, message, logo }: { readonly title: string; readonly logo: string; readonly message: string }) {
  const styles = useStyles();
  return (
    <section className={styles.welcome}>
      <Image width="90" height="90" src={logo} alt={title} />
      <h1 className={styles.message}>{message}</h1>
    </section>
  );
}

interface HeroItem {
  readonly icon: ReactElement;
  readonly text: string;
}

function HeroList({ message, items }: { readonly message: string; readonly items: readonly HeroItem[] }) {
  const styles = useStyles();
  return (
    <div className={styles.main}>
      <h2>{message}</h2>
      <ul className={styles.list}>
        {items.map(({ icon, text }) => (
          <li key={text} className={styles.listItem}>
            <i className={styles.icon}>{icon}</i>
            <span className={styles.itemText}>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function TextInsertion() {
  const styles = useStyles();
  const [text, setText] = useState("Some text.");
  return (
    <div className={styles.main}>
      <Field className={styles.field} size="large" label="Enter text to be inserted into the document.">
        <Textarea size="large" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Field className={styles.instructions}>Click the button to insert text.</Field>
      <Button appearance="primary" size="large" onClick={() => void insertText(text)}>
        Insert text
      </Button>
    </div>
  );
}

async function insertText(text: string): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.values = [[text]];
    range.format.autofitColumns();
    await context.sync();
  });
}

const ITEMS: readonly HeroItem[] = [
  { icon: <Ribbon24Regular />, text: "Achieve more with Office integration" },
  { icon: <LockOpen24Regular />, text: "Unlock features and functionality" },
  { icon: <DesignIdeas24Regular />, text: "Create and visualize like a pro" },
];

function App() {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Header logo="assets/icons/app-80.png" title="Contoso Task Pane Add-in" message="Welcome" />
      <HeroList message="Discover what this add-in can do for you today!" items={ITEMS} />
      <TextInsertion />
    </div>
  );
}

void Office.onReady(() => {
  createRoot(document.getElementById("root")!).render(
    <FluentProvider theme={webLightTheme}>
      <App />
    </FluentProvider>,
  );
});
