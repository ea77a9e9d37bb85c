const builtIn: Readonly<Record<string, string>> = {
  "~error": "apology",
  "~limit": "call limit",
  "~unavailable": "nobody available",
  "~unavailableBack": "nobody available",
  "~empty": "no message",
};

/** A place in a call as people read it: a step by its key, what every flow has in words between brackets. */
export function placeWords(key: string): string {
  if (!key.startsWith("~")) return key;
  const [name = "", subject = ""] = key.split(":");
  if (name === "~pinLocked") return "(PIN locked)";
  const words = builtIn[name] ?? name.slice(1);
  return `(${subject === "" ? words : `${words} ${subject}`})`;
}
