// Parts a movement into unit files: who gets a file, with which people and which criteria. Nobody and nothing is left out in silence.
import { appliesTo, clusterKey, codeKey } from "../criteriaTree";
import type { Criterion, Movement, Participant } from "../movement";
import { bareText } from "../register/bareText";
import { isEntered } from "../rule";
import { plain, type UnitDivision, type UnitId } from "./unitFile";

export interface UnitPart {
  readonly unit: UnitId;
  /** In the order of the list. */
  readonly participants: readonly Participant[];
  /** Entered criteria that are for at least one of them, in the order of the list. */
  readonly criteria: readonly Criterion[];
}

export interface UnitParts {
  readonly parts: readonly UnitPart[];
  /** Participants that no file has, because the list does not say where they belong. */
  readonly homeless: readonly Participant[];
  /** Criteria that no file has, because nobody is said to follow them. */
  readonly unfollowed: readonly Criterion[];
}

/**
 * The files of a division, in the order of the list. By unit: an individual belongs where its register says (code or name of a collective,
 * as people write it; of several the one in its cluster), a collective to itself, so that its form and its people's table are one file. By owner: everybody, with the criteria
 * that the office follows.
 */
export function partsOf(movement: Pick<Movement, "participants" | "criteria">, division: UnitDivision): UnitParts {
  const entered = movement.criteria.filter((criterion) => isEntered(criterion.rule));
  if (division === "owner") return byOwner(movement.participants, entered);
  const groups = new Map<string, { unit: UnitId; participants: Participant[] }>();
  const homeless: Participant[] = [];
  const homes = new Homes(movement.participants);
  for (const participant of movement.participants) {
    const home = division === "participant" ? { key: participant.code, ...participant } : homes.of(participant, division);
    if (home === null) {
      homeless.push(participant);
      continue;
    }
    const group = groups.get(home.key);
    if (group !== undefined) group.participants.push(participant);
    else groups.set(home.key, { unit: { division, code: home.code, name: home.name }, participants: [participant] });
  }
  const parts = [...groups.values()].map(
    ({ unit, participants }): UnitPart => ({ unit, participants, criteria: forSome(entered, participants) }),
  );
  return { parts: parts.filter(({ criteria }) => criteria.length > 0), homeless, unfollowed: [] };
}

function byOwner(participants: readonly Participant[], entered: readonly Criterion[]): UnitParts {
  const groups = new Map<string, { name: string; criteria: Criterion[] }>();
  const unfollowed: Criterion[] = [];
  for (const criterion of entered) {
    const name = plain(criterion.owner);
    const key = nameKey(name);
    const group = groups.get(key);
    if (key === "") unfollowed.push(criterion);
    else if (group !== undefined) group.criteria.push(criterion);
    else groups.set(key, { name, criteria: [criterion] });
  }
  const parts = [...groups.values()].map(({ name, criteria }): UnitPart => {
    const own = participants.filter((participant) => criteria.some((criterion) => appliesTo(criterion.appliesTo, participant)));
    return { unit: { division: "owner", code: name, name }, participants: own, criteria: forSome(criteria, own) };
  });
  return { parts: parts.filter(({ criteria }) => criteria.length > 0), homeless: [], unfollowed };
}

function forSome(criteria: readonly Criterion[], participants: readonly Participant[]): Criterion[] {
  return criteria.filter((criterion) => participants.some((participant) => appliesTo(criterion.appliesTo, participant)));
}

interface Home {
  readonly key: string;
  readonly code: string;
  readonly name: string;
}

/** Ways to say which collective is meant, the most exact first. */
const WAYS: readonly ((said: string, collective: Participant) => boolean)[] = [
  (said, { code }) => codeKey(plain(code)) === codeKey(said),
  (said, { name }) => nameKey(name) === nameKey(said),
  (said, { code, name }) => [code, name].some((text) => bareText(text) === bareText(said)),
];

/** Where participants belong. */
class Homes {
  private readonly collectives: readonly Participant[];
  /** Collectives that a text may mean; the same text stands in many rows. */
  private readonly meant = new Map<string, readonly Participant[]>();

  constructor(participants: readonly Participant[]) {
    this.collectives = participants.filter(({ type }) => type === "collective");
  }

  /** Null: the list does not say it, or what it says fits several. */
  of(participant: Participant, division: "unit" | "cluster"): Home | null {
    if (division === "cluster") {
      const name = plain(participant.cluster);
      return name === "" ? null : { key: clusterKey(name), code: name, name };
    }
    if (participant.type === "collective") return homeOf(participant);
    const said = plain(participant.register?.unit ?? "");
    if (bareText(said) === "") return null;
    const meant = this.meantBy(said);
    if (meant.length === 0) return { key: `\n${nameKey(said)}`, code: said, name: said };
    const own = meant.length === 1 ? meant : meant.filter(({ cluster }) => nameKey(cluster) === nameKey(participant.cluster));
    return own.length === 1 ? homeOf(own[0]!) : null;
  }

  private meantBy(said: string): readonly Participant[] {
    const known = this.meant.get(said);
    if (known !== undefined) return known;
    const found = WAYS.map((isMeant) => this.collectives.filter((collective) => isMeant(said, collective)));
    const meant = found.find(({ length }) => length > 0) ?? [];
    this.meant.set(said, meant);
    return meant;
  }
}

/** Names are the same without regard to case and to how letters and spaces are put together; accents tell them apart. */
function nameKey(name: string): string {
  return plain(name).toUpperCase();
}

function homeOf({ code, name }: Participant): Home {
  return { key: code, code, name };
}
