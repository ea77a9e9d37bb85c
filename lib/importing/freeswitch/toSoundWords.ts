/** The words of a sound file: those that a list of recordings gives it, else made of its name: `ivr/ivr-thank_you.wav` is `thank you`. Pure. */
export function toSoundWords(file: string, recorded: ReadonlyMap<string, string>): string {
  const name = toBaseName(file);
  const known = recorded.get(name);
  if (known !== undefined) return known;
  const words = name
    .replace(/^(?:ivr|vm|conf|dir|misc|zrtp|currency|time)-/, "")
    .replace(/[_-]+/g, " ")
    .trim();
  return words === "" ? file : words;
}

/** A sound file's name without folders and ending: files are recorded in several formats. */
export function toBaseName(file: string): string {
  return (file.split(/[/\\]/).at(-1) ?? file).replace(/\.[A-Za-z0-9]{1,5}$/, "");
}

/** Pieces of sentences as sentences: `to hear music`, `please`, `press`, `3` is `To hear music please press 3.` Pure. */
export function joinWords(pieces: readonly string[]): string {
  const sentences: string[] = [];
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    const belongs = before !== undefined && (isLead(before) || isLead(piece) || isKey(piece));
    const last = sentences.at(-1);
    if (belongs && last !== undefined) sentences[sentences.length - 1] = `${last} ${piece}`;
    else sentences.push(piece);
  });
  return sentences.map(sentence).join(" ");
}

/** What only makes sense with what follows. */
function isLead(piece: string): boolean {
  return /^(?:please|press|please press|then|or|and)$/i.test(piece);
}

function isKey(piece: string): boolean {
  return /^(?:\d{1,2}|star|pound|hash)$/i.test(piece);
}

function sentence(text: string): string {
  const trimmed = text.trim();
  const begun = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
