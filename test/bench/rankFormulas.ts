// Measures the families of rank formulas: right or wrong against a plain ranking, then time, in Univer and in LibreOffice.
// Run: npx tsx test/bench/rankFormulas.ts [rows,rows,...] (default 60,500) [seed]. Results: docs/decisions/0002-rank-formula.md.
import { openLibreOffice, type LibreOffice } from "../libreoffice/libreOffice";
import { calculateInLibreOffice, calculateInUniver, type BenchWorkbook, type Calculated } from "./benchWorkbook";
import { OTHER_STYLES, RANK_FAMILIES, type RankFamily } from "./rankFamilies";
import { allTiedSample, rankSamples, ranksOf, timingSample, type RankSample } from "./rankSamples";

/** Univer needs minutes above this for some families. */
const UNIVER_MAX_ROWS = 2_000;

/** Each time is the best of so many runs. */
const ROUNDS = 3;

type Judge = (workbook: BenchWorkbook) => Promise<Calculated>;

function workbookOf(family: RankFamily | null, samples: readonly RankSample[]): BenchWorkbook {
  return {
    sheets: samples.map((sample, index) => {
      const keys = sample.rows[0]?.keys.length ?? 0;
      const table = { first: 2, last: sample.rows.length + 1, keys };
      const rows = sample.rows.map(({ cluster, total, keys: values }, row) => [
        cluster,
        // An unscored total is a formula's empty text, not an empty cell.
        total === "" && family ? { formula: '""' } : total,
        ...values,
        ...(family?.formulas(table, row + 2) ?? []),
      ]);
      return { title: `S${index + 1}`, rows: [[sample.name], ...rows] };
    }),
  };
}

/** Rows whose ranks differ from the plain ranking, by sample. */
function wrongRows({ style }: RankFamily, samples: readonly RankSample[], calculated: Calculated): { name: string; wrong: number }[] {
  return samples.map((sample, index) => {
    const expected = ranksOf(sample, style);
    const rows = calculated.sheets[index]!.slice(1);
    const columns = Math.max(...rows.map((row) => row.length));
    const wrong = expected.filter(({ overall, inCluster }, row) => {
      const cells = rows[row] ?? [];
      return (cells[columns - 2] ?? "") !== overall || (cells[columns - 1] ?? "") !== inCluster;
    });
    return { name: sample.name, wrong: wrong.length };
  });
}

async function printCorrectness(judges: Readonly<Record<string, Judge>>, rows: number, seed: number): Promise<void> {
  const samples = rankSamples(rows, seed);
  console.log(`\nRows with a wrong rank, ${rows} rows each in ${samples.length} samples`);
  for (const family of [...RANK_FAMILIES, ...OTHER_STYLES]) {
    for (const [name, judge] of Object.entries(judges)) {
      const wrong = wrongRows(family, samples, await judge(workbookOf(family, samples))).filter((sample) => sample.wrong > 0);
      const text = wrong.length === 0 ? "all right" : wrong.map((sample) => `${sample.name}: ${sample.wrong}`).join("; ");
      console.log(`  ${family.name.padEnd(20)} ${name.padEnd(28)} ${text}`);
    }
  }
}

async function printTimes(judge: Judge, name: string, sample: RankSample): Promise<void> {
  const runs = [null, ...RANK_FAMILIES].map((family) => ({ family, best: Infinity, wrong: 0 }));
  await judge(workbookOf(null, [sample])); // the first run of a process or profile is slower
  // Round by round, so that a busy moment of the machine does not meet one family alone.
  for (let round = 0; round < ROUNDS; round++) {
    for (const run of runs) {
      const calculated = await judge(workbookOf(run.family, [sample]));
      run.best = Math.min(run.best, calculated.ms);
      if (run.family) run.wrong = wrongRows(run.family, [sample], calculated)[0]!.wrong;
    }
  }
  const empty = runs[0]!.best;
  const results = runs.slice(1).map(({ family, best, wrong }) => ({ title: family!.name, ms: best - empty, wrong }));
  const fastest = Math.max(1, Math.min(...results.map(({ ms }) => ms)));
  console.log(`\n${name}, ${sample.name} (the same file without formulas: ${empty.toFixed(0)} ms, subtracted)`);
  for (const { title, ms, wrong } of results) {
    const ratio = (ms / fastest).toFixed(2);
    console.log(`  ${title.padEnd(20)} ${ms.toFixed(0).padStart(8)} ms ${ratio.padStart(7)} x ${wrong ? `  ${wrong} WRONG` : ""}`);
  }
}

async function main(sizes: readonly number[], seed: number): Promise<void> {
  const offices: LibreOffice[] = [];
  const open = async (locale?: string): Promise<LibreOffice> => {
    const office = await openLibreOffice({ timeout: 600_000, ...(locale === undefined ? {} : { locale }) });
    offices.push(office);
    return office;
  };
  try {
    const office = await open();
    const vietnamese = await open("vi-VN");
    const german = await open("de-DE");
    const libreOffice: Judge = (workbook) => calculateInLibreOffice(workbook, office);
    await printCorrectness(
      {
        Univer: calculateInUniver,
        LibreOffice: libreOffice,
        "LibreOffice, wrong values": (workbook) => calculateInLibreOffice(workbook, office, 999),
        "LibreOffice, vi-VN": (workbook) => calculateInLibreOffice(workbook, vietnamese),
        "LibreOffice, de-DE": (workbook) => calculateInLibreOffice(workbook, german),
      },
      60,
      seed,
    );
    for (const rows of sizes) {
      await printTimes(libreOffice, "LibreOffice", timingSample(rows));
      if (rows <= UNIVER_MAX_ROWS) await printTimes(calculateInUniver, "Univer", timingSample(rows));
      if (rows === 500) {
        await printTimes(libreOffice, "LibreOffice", allTiedSample(rows));
        await printTimes(calculateInUniver, "Univer", allTiedSample(rows));
      }
    }
  } finally {
    for (const office of offices) await office.close();
  }
}

const sizes = (process.argv[2] ?? "60,500").split(",").map(Number);
main(sizes, Number(process.argv[3] ?? 1)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
