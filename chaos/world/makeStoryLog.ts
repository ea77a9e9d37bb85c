import { makeLog, type Log, type LogFields } from "../../lib/log";
import type { Stories } from "../story/makeStories";
import type { LogLine } from "../story/callStory";
import type { VirtualTime } from "../time/makeVirtualTime";

/** Makes a log whose lines become part of the stories, as they would be written but for the time that steps took. */
export function makeStoryLog(stories: Stories, time: VirtualTime): Log {
  let text = "";
  const own = makeLog((line) => (text = line), time.iso);
  const take =
    (level: LogLine["level"]) =>
    (event: string, given: LogFields = {}) => {
      const fields = "ms" in given ? { ...given, ms: 0 } : given;
      own[level](event, fields);
      const story = stories.find(String(fields["callId"] ?? fields["session"] ?? ""));
      story?.log.push({ at: time.now(), level, event, fields, text });
      stories.tell(story, "app", level === "info" ? shortText(event, fields) : `${level} ${text}`);
    };
  return { info: take("info"), warn: take("warn"), error: take("error") };
}

function shortText(event: string, fields: LogFields): string {
  if (event !== "step") return event;
  const actions = Array.isArray(fields["actions"]) ? fields["actions"].join("; ") : "";
  return `${String(fields["stepEvent"])} -> ${String(fields["outcome"])}: ${actions}`;
}
