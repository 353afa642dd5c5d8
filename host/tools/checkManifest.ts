// Checks manifest.xml, and the one in dist/addin if built, against Microsoft's schema with xmllint: npm run manifest.
// What the schema cannot see is in test/manifest.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const SCHEMA = "test/manifest/schema/OfficeAppManifestV1_1.xsd";

/** Exit code of xmllint over the manifests, its words passed on. */
function checkManifest(): number {
  const manifests = ["manifest.xml", "dist/addin/manifest.xml"].filter((file) => existsSync(path.join(ROOT, file)));
  const result = spawnSync("xmllint", ["--noout", "--nonet", "--schema", SCHEMA, ...manifests], { cwd: ROOT, stdio: "inherit" });
  if (result.error !== undefined) {
    console.error(`xmllint could not be started (Debian: apt-get install libxml2-utils): ${result.error.message}`);
    return 1;
  }
  return result.status ?? 1;
}

process.exitCode = checkManifest();
