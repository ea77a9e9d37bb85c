import type {
  Campaign,
  CampaignAction,
  CampaignEvent,
  CampaignHead,
  CampaignLoad,
  CampaignRecipient,
} from "../../lib/campaign/campaign";
import { advanceCampaign } from "../../lib/campaign/advanceCampaign";

type Given = Partial<CampaignHead["settings"]> &
  Readonly<{
    people: number;
    hours?: CampaignLoad["hours"];
    zones?: Readonly<Record<string, string>>;
  }>;

const day = "2026-11-23";

/** A campaign as text again: `given` its settings, `<-` what happens, `->` what is to be done, `==` what came of whom. */
export function runCampaignTranscript(text: string): string {
  let campaign: Campaign | undefined;
  let hours: CampaignLoad["hours"];
  const lines: string[] = [];
  for (const line of text.trimEnd().split("\n")) {
    if (line.startsWith("#") || line === "") lines.push(line);
    if (line.startsWith("given ")) {
      lines.push(line);
      const given = JSON.parse(line.slice("given ".length)) as Given;
      hours = given.hours;
      campaign = begin(given);
    }
    if (!/ <- /.test(line)) continue;
    if (campaign === undefined) throw new Error("A transcript begins with `given`.");
    lines.push(line);
    const { campaign: next, actions } = advanceCampaign(campaign, parseEvent(line, hours));
    campaign = next;
    lines.push(...actions.map(sayAction), saySummary(next));
  }
  return `${lines.join("\n")}\n`;
}

function begin({ people, hours, zones = {}, ...settings }: Given): Campaign {
  const at = `${day}T00:00:00.000Z`;
  return {
    head: {
      key: "reminders",
      id: "id-1",
      startedAt: at,
      startedBy: "anna",
      throttles: 0,
      settings: {
        flow: "reminder",
        dialled: "*",
        order: "all",
        tries: 2,
        tryAgainAfterInSeconds: 600,
        maxAtOnce: 5,
        timeZone: hours?.timeZone ?? "UTC",
        ...settings,
      },
    },
    recipients: Array.from({ length: people }, (_each, index): CampaignRecipient => {
      const recipient = String(index + 1);
      const timeZone = zones[recipient];
      return {
        recipient,
        to: { person: `p${recipient}` },
        ...(timeZone === undefined ? {} : { timeZone }),
        state: "waiting",
        attempt: 0,
        tries: 0,
        dueAt: at,
      };
    }),
  };
}

/** Such as `09:00:05 <- ended 2#1 busy`, or `09:00 <- woken live 70 month 9999`. */
function parseEvent(line: string, hours: CampaignLoad["hours"]): CampaignEvent {
  const [clock = "", words = ""] = line.split(" <- ");
  const time = clock.trim();
  const at = time.includes("T")
    ? new Date(time).toISOString()
    : `${day}T${time.length === 5 ? `${time}:00` : time}.000Z`;
  const [type = "", who = "", ...rest] = words.split(" ");
  const [recipient = "", attempt = ""] = who.split("#");
  const call = { at, recipient, attempt: Number(attempt) };
  switch (type) {
    case "woken": {
      const number = (name: string) => Number(new RegExp(`${name} (\\d+)`).exec(words)?.[1] ?? "0");
      const load = { liveCalls: number("live"), monthCalls: number("month") };
      return { type: "campaignWoken", at, load: hours === undefined ? load : { ...load, hours } };
    }
    case "stop":
      return { type: "stopAsked", at };
    case "told":
      return { type: "resultTold", at };
    case "placed":
      return { type: "callPlaced", ...call, callId: `call-${who}` };
    case "ended":
      return { type: "callEnded", ...call, end: rest[0] as "busy" };
    case "refused":
    case "never":
      return { type: "callNotPlaced", ...call, why: type, sentence: "Graph refused." };
    case "throttled":
      return {
        type: "callNotPlaced",
        ...call,
        why: type,
        retryAfterInMs: Number(rest[0] ?? 0) * 1000,
      };
    default:
      throw new Error(`No event is called ${words}.`);
  }
}

function sayAction(action: CampaignAction): string {
  if (action.type === "placeCall") return `-> placeCall ${action.recipient}#${action.attempt}`;
  return action.type === "wake" ? `-> wake ${action.dueAt}` : "-> tellResult";
}

function saySummary({ head, recipients }: Campaign): string {
  const all = recipients.map(({ recipient, state, lastEnd }) =>
    [
      recipient,
      state,
      ...(lastEnd === undefined || lastEnd === state ? [] : [`(${lastEnd})`]),
    ].join(" "),
  );
  const end =
    head.end === undefined
      ? []
      : [`${head.end}${head.finishedAt === undefined ? ", calls go on" : ""}`];
  return `== ${[...all, ...end].join("; ")}`;
}
