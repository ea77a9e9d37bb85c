import type { ReadRoles } from "../graph/consent/grantedRoles";
import { isAllowed } from "../graph/consent/isAllowed";
import { addAfterwards, type Learnt } from "../ivr/afterwards/addAfterwards";
import { matchPhoneReports } from "../ivr/afterwards/matchPhoneReports";
import { matchTeamsCalls } from "../ivr/afterwards/matchTeamsCalls";
import type { ListedTeamsCall, PhoneReportRow } from "../ivr/afterwards/teamsCallRecord";
import type { CallRecord } from "../ivr/call/callRecord";
import { addDays } from "../flow/time/addDays";
import type { AskPage, CallRecordStore, ListPage, TeamsRecords } from "./ports";

/** What one run has done: how many records it looked at and completed, and what it left to the next. */
export type Completed = Readonly<{
  looked: number;
  /** By what Teams said. */
  completed: number;
  /** By what the telephone network said. */
  withPhoneReport: number;
  /** Graph's records that could not be read. */
  unread: number;
  left: number;
}>;

/**
 * Adds to the records of the last hours what Teams and the telephone network say of those calls; undefined where the app may
 * not ask. The same again changes nothing. Rejects like GraphCalls, and with STORAGE_UNAVAILABLE; what was added stays.
 */
export type CompleteCallRecords = () => Promise<Completed | undefined>;

/** What one run does at most; the next one goes on. Graph has a record an hour after its call, a report after a day. */
const limits = {
  hours: 12,
  reportHours: 48,
  records: 5000,
  pages: 20,
  readings: 200,
  timeInMs: 120_000,
};
const hourInMs = 3_600_000;
/** Calls begin at Graph before they reach the app. */
const earlierInMs = 60_000;

type Ports = Readonly<{
  callRecordStore: Pick<CallRecordStore, "listCallRecords" | "addToCallRecord">;
  teamsRecords: TeamsRecords;
  readRoles: ReadRoles;
  appId: string;
  /** ISO instant of now. */
  now: () => string;
}>;

/** Makes the hourly completion of records: a list that is read needs no address for Graph to tell us at, and no subscription that ends. */
export function makeCompleteCallRecords(ports: Ports): CompleteCallRecords {
  return async () => {
    const granted = await ports.readRoles();
    const may = (name: "listCallRecords" | "getPstnCalls") =>
      granted.type === "roles" && isAllowed(granted.roles, name);
    if (!may("listCallRecords") && !may("getPstnCalls")) return undefined;
    const startedAt = ports.now();
    const run: Run = {
      ...ports,
      startedAt,
      isInTime: () => Date.parse(ports.now()) - Date.parse(startedAt) < limits.timeInMs,
    };
    const ours = await listOurs(run);
    const teams = may("listCallRecords")
      ? await addTeams(run, endedWithin(ours, startedAt, limits.hours))
      : { completed: 0, unread: 0, left: 0 };
    const withPhoneReport = may("getPstnCalls") ? await addReports(run) : 0;
    return { looked: ours.length, ...teams, withPhoneReport };
  };
}

type Run = Ports & Readonly<{ startedAt: string; isInTime: () => boolean }>;

/** Records of the last two days, the oldest first: they are the next to be too old. */
async function listOurs({ callRecordStore, startedAt }: Run): Promise<readonly CallRecord[]> {
  const today = startedAt.slice(0, 10);
  const found: CallRecord[] = [];
  for (const day of [today, addDays(today, -1), addDays(today, -2)]) {
    let continuation: string | undefined;
    do {
      const page = await callRecordStore.listCallRecords({
        day,
        limit: 500,
        ...(continuation === undefined ? {} : { continuation }),
      });
      found.push(...page.records);
      continuation = page.continuation;
    } while (continuation !== undefined && found.length < limits.records);
  }
  return endedWithin(found, startedAt, limits.reportHours).toReversed();
}

function endedWithin(
  records: readonly CallRecord[],
  now: string,
  hours: number,
): readonly CallRecord[] {
  const since = Date.parse(now) - hours * hourInMs;
  return records.filter(({ endedAt }) => Date.parse(endedAt) >= since);
}

async function addTeams(
  run: Run,
  ours: readonly CallRecord[],
): Promise<Pick<Completed, "completed" | "unread" | "left">> {
  const [oldest] = ours;
  if (oldest === undefined) return { completed: 0, unread: 0, left: 0 };
  const { teamsRecords } = run;
  const starts = ours.map(({ startedAt }) => Date.parse(startedAt));
  const period = {
    from: new Date(Math.min(...starts) - earlierInMs).toISOString(),
    to: new Date(Math.max(...starts) + earlierInMs).toISOString(),
  };
  const { all: listed, isWhole } = await listAll<ListedTeamsCall>(run, (next) =>
    teamsRecords.listCallRecords(period, next),
  );
  const matched = matchTeamsCalls(ours, listed, run.appId);
  const known = [...matched].filter(
    ([our, { version }]) => version > (our.afterwards?.version ?? -1),
  );
  // A tenant may have more calls than a list is followed for: those that have an id of their chain are asked for by it.
  const unlisted = isWhole ? [] : ours.filter((our) => !matched.has(our) && lacksTeams(our));
  const wanted = [
    ...known.map(([our, { id }]) => ({ our, id })),
    ...unlisted.flatMap((our) =>
      our.callChainId === undefined ? [] : [{ our, id: our.callChainId }],
    ),
  ];
  let [completed, unread, asked] = [0, 0, 0];
  for (const { our, id } of wanted.slice(0, limits.readings)) {
    if (!run.isInTime()) break;
    asked += 1;
    const teams = await teamsRecords.getCallRecord(id);
    if (teams === undefined) unread += 1;
    else if (await addTo(run, our, { teams })) completed += 1;
  }
  return { completed, unread, left: wanted.length - asked };
}

function lacksTeams({ afterwards }: CallRecord): boolean {
  return afterwards?.version === undefined;
}

/** The records are read again: those that Teams completed just now say more. */
async function addReports(run: Run): Promise<number> {
  const ours = (await listOurs(run)).filter(
    ({ caller, afterwards }) => caller.startsWith("***") && afterwards?.phone === undefined,
  );
  const [oldest] = ours;
  if (oldest === undefined) return 0;
  const first = Math.min(...ours.map(({ startedAt }) => Date.parse(startedAt))) - earlierInMs;
  const days = {
    fromDateTime: new Date(first).toISOString().slice(0, 10),
    toDateTime: addDays(run.startedAt.slice(0, 10), 1),
  };
  const { listPstnCalls, listDirectRoutingCalls } = run.teamsRecords;
  const rows: PhoneReportRow[] = [];
  for (const ask of [listPstnCalls, listDirectRoutingCalls]) {
    rows.push(...(await listAll<PhoneReportRow>(run, (next) => ask(days, next))).all);
  }
  let added = 0;
  for (const [our, { report }] of matchPhoneReports(ours, rows)) {
    if (await addTo(run, our, { phone: report })) added += 1;
  }
  return added;
}

async function addTo({ callRecordStore }: Run, our: CallRecord, learnt: Learnt): Promise<boolean> {
  const afterwards = addAfterwards(our, learnt);
  return afterwards !== undefined && callRecordStore.addToCallRecord(our, afterwards);
}

async function listAll<Element>(
  { isInTime }: Run,
  ask: AskPage<Element>,
): Promise<Readonly<{ all: readonly Element[]; isWhole: boolean }>> {
  const all: Element[] = [];
  let next: ListPage<Element>["next"];
  for (let pages = 0; pages < limits.pages && isInTime(); pages += 1) {
    const page = await ask(next);
    all.push(...page.records);
    next = page.next;
    if (next === undefined) return { all, isWhole: true };
  }
  return { all, isWhole: false };
}
