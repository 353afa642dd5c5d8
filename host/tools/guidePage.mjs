// Makes a page of the add-in from a chapter book in Markdown: what "?" in the pane opens, without the Internet.
import { Marked } from "marked";

/** The anchor of a heading, as GitHub makes it, so that the book's own links work in both places. */
function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** Links to other books lead to their pages; what is not among the pages is for engineers and stays text. */
function target(href, pages) {
  if (href.startsWith("#")) return href;
  const [file = "", anchor] = href.split("#");
  const page = pages[file];
  if (page === undefined) return null;
  return anchor === undefined ? page : `${page}#${anchor}`;
}

/**
 * The HTML of a book. Its first heading is the title of the page.
 * @param {string} markdown
 * @param {{ pages: Record<string, string> }} options names of the books' files -> names of their pages
 */
export function guidePage(markdown, { pages }) {
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? "";
  if (title === "") throw new Error("A book begins with a heading.");
  const used = new Map();
  const book = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth, text }) {
        const anchor = anchorOf(text);
        const count = used.get(anchor) ?? 0;
        used.set(anchor, count + 1);
        const id = count === 0 ? anchor : `${anchor}-${count}`;
        return `<h${depth} id="${escaped(id)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        const address = target(decodeURI(href), pages);
        return address === null ? text : `<a href="${escaped(address)}">${text}</a>`;
      },
      image({ href, text }) {
        return `<img src="${escaped(href)}" alt="${escaped(text)}" loading="lazy" />`;
      },
      // A wide table scrolls by itself, also by keyboard.
      table(token) {
        const inline = (item) => this.parser.parseInline(item.tokens);
        const head = token.header.map((item) => `<th scope="col">${inline(item)}</th>`).join("");
        const rows = token.rows.map((row) => `<tr>${row.map((item) => `<td>${inline(item)}</td>`).join("")}</tr>`).join("\n");
        return `<div class="wide" role="group" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>\n${rows}\n</tbody></table></div>\n`;
      },
      // The books are ours, but nothing in them is markup of its own.
      html({ text }) {
        return escaped(text);
      },
    },
  });
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escaped(title)}</title>
<link rel="stylesheet" href="static/help.css" />
</head>
<body class="guide">
<main>
${book.parse(markdown)}</main>
</body>
</html>
`;
}
