// Builds what is shipped (part "addin" -> dist/addin) and the page of the embedded Excel (part "host" -> dist/host).
//   webpack                      both parts          webpack --env part=addin      one of them
//   webpack --env part=template  the pane of Office's own generator, which the pane's first load is measured against -> dist/template
//   OFFICEJS=local               office.js from ./office/office.js beside the pages instead of Microsoft's CDN
//   ADDIN_URL=https://…          where the pages will be served; goes into dist/addin/manifest.xml
//   SOURCE_MAPS=1                source maps beside the scripts
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");

const MANIFEST_URL = "https://localhost:3000";
const OFFICE_CDN = "https://appsforoffice.microsoft.com";

/** Books for clerks and the pages that they become. */
const BOOKS = { "huong-dan.md": "guide.html", "quy-tac.md": "rules.html", "dieu-kien.md": "conditions.html" };

/** The page of a book. */
async function bookPage(text) {
  const { guidePage } = await import("./host/tools/guidePage.mjs");
  return guidePage(text.toString("utf8"), { pages: BOOKS });
}

/** A path inside the project. */
const at = (...parts) => path.join(__dirname, ...parts);

/** The base address of the pages, without a slash at its end. */
function addinUrl() {
  const url = new URL(process.env.ADDIN_URL ?? MANIFEST_URL);
  if (url.protocol !== "https:") throw new Error(`ADDIN_URL must begin with https: ${url.href}`);
  return url.href.replace(/\/+$/, "");
}

/** Address of office.js and the security policy that goes with it. */
function office() {
  const source = process.env.OFFICEJS ?? "cdn";
  if (source !== "cdn" && source !== "local") throw new Error(`OFFICEJS must be cdn or local, not ${source}`);
  const isLocal = source === "local";
  return {
    script: isLocal ? "office/office.js" : `${OFFICE_CDN}/lib/1/hosted/office.js`,
    policy: [
      "default-src 'self'",
      `script-src 'self'${isLocal ? "" : ` ${OFFICE_CDN}`}`,
      // Fluent UI writes its styles into the page, and so does Excel on the web.
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'none'",
    ].join("; "),
  };
}

/** What all parts share. */
function base(name, folder) {
  return {
    name,
    context: __dirname,
    mode: "production",
    target: ["web", "es2020"],
    devtool: process.env.SOURCE_MAPS === "1" ? "source-map" : false,
    output: { path: at("dist", folder), filename: "[name].[contenthash:8].js", clean: true },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
              target: "es2020",
            },
          },
        },
      ],
    },
    cache: { type: "filesystem", cacheDirectory: at(".cache/webpack"), name, buildDependencies: { config: [__filename] } },
    // Budgets are checked on what is sent, compressed: `npm run size`.
    performance: false,
    stats: "errors-warnings",
  };
}

/**
 * The scripts of the pane's first screen, in the order in which they are wanted. The page names them at its top: what stands behind a script
 * is else found only when that script has run.
 */
function firstScreen(compilation) {
  // A test builds the page around another script, which has no such screen.
  const files = (group) => (group?.getFiles() ?? []).filter((file) => file.endsWith(".js"));
  return [...files(compilation.entrypoints.get("taskpane")), ...files(compilation.namedChunkGroups.get("firstRun"))];
}

/** The add-in: the task pane and the page of the ribbon's functions. */
function addinPart() {
  const { script, policy } = office();
  const url = addinUrl();
  const page = (name, folder, options = {}) =>
    new HtmlPlugin({
      template: at("src", folder, `${name}.html`),
      filename: `${name}.html`,
      chunks: [name],
      scriptLoading: "defer",
      minify: { collapseWhitespace: true, keepClosingSlash: true, removeComments: true },
      officeScript: script,
      policy,
      ...options,
    });
  const common = base("addin", "addin");
  return {
    ...common,
    entry: { taskpane: at("src/taskpane/index.tsx"), ribbon: at("src/ribbon/ribbon.ts"), notice: at("src/ribbon/notice.ts") },
    module: { rules: [...common.module.rules, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }] },
    plugins: [
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
      page("taskpane", "taskpane", { inject: false, soonNeeded: firstScreen }),
      page("ribbon", "ribbon"),
      page("notice", "ribbon"),
      new CopyPlugin({
        patterns: [
          { from: at("assets/icons/*.png"), to: "assets/icons/[name][ext]" },
          { from: at("assets/help.html"), to: "help.html" },
          ...Object.entries(BOOKS).map(([file, to]) => ({ from: at("docs", file), to, transform: bookPage })),
          { from: at("docs/pictures/*.png"), to: "pictures/[name][ext]" },
          { from: at("src/taskpane/static"), to: "static" },
          {
            from: at("manifest.xml"),
            to: "manifest.xml",
            transform: (text) => text.toString("utf8").replaceAll(MANIFEST_URL, url),
          },
        ],
      }),
    ],
  };
}

/** The page of the embedded Excel and the office.js of its frames: for localhost only, so not minified. */
function hostPart() {
  const common = base("host", "host");
  return {
    ...common,
    // The server puts office.js behind Microsoft's client library, so it needs a name that stays.
    output: { ...common.output, filename: ({ chunk }) => (chunk?.name === "office" ? "[name].js" : "[name].[contenthash:8].js") },
    entry: { host: at("host/page/index.tsx"), office: at("host/page/addin/office.ts") },
    module: {
      rules: [
        ...common.module.rules,
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
        { test: /@univerjs[\\/]sheets-ui[\\/]lib[\\/]es[\\/]index\.js$/, loader: at("host/tools/hiddenNamesLoader.cjs") },
      ],
    },
    optimization: { minimize: false },
    plugins: [new HtmlPlugin({ template: at("host/page/index.html"), chunks: ["host"], filename: "index.html" })],
  };
}

/** The pane of Office's generator, built as the add-in is; it stands in the add-in's place, so it goes by its manifest. */
function templatePart() {
  const { script, policy } = office();
  return {
    ...base("template", "template"),
    entry: { taskpane: at("test/bench/template/index.tsx") },
    plugins: [
      new HtmlPlugin({
        template: at("test/bench/template/taskpane.html"),
        filename: "taskpane.html",
        scriptLoading: "defer",
        officeScript: script,
        policy,
      }),
      new CopyPlugin({ patterns: [{ from: at("assets/icons/*.png"), to: "assets/icons/[name][ext]" }, at("manifest.xml")] }),
    ],
  };
}

module.exports = (env = {}) => {
  const parts = { addin: addinPart, host: hostPart, template: templatePart };
  if (env.part === undefined) return [addinPart(), hostPart()];
  if (!Object.hasOwn(parts, env.part)) throw new Error(`--env part must be one of ${Object.keys(parts).join(", ")}`);
  return parts[env.part]();
};
