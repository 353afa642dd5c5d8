// A small word beside a name: "đồng hạng", "đã cũ".
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    display: "inline-block",
    padding: "0 6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorPaletteDarkOrangeForeground2,
    backgroundColor: tokens.colorPaletteDarkOrangeBackground2,
    border: `1px solid ${tokens.colorPaletteDarkOrangeBorder1}`,
    whiteSpace: "nowrap",
  },
});

export function Tag({ children }: { readonly children: string }) {
  const styles = useStyles();
  return <span className={styles.root}>{children}</span>;
}
