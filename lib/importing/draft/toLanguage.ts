/** A BCP-47 tag as our documents write it: `en-us` is en-US, `pt_BR` pt-BR. Undefined when it is none. Pure. */
export function toLanguage(text: string | undefined): string | undefined {
  const parts = (text ?? "").trim().replaceAll("_", "-").split("-");
  const [language = "", ...rest] = parts;
  if (!/^[A-Za-z]{2,3}$/.test(language)) return undefined;
  if (!rest.every((part) => /^[A-Za-z0-9]{2,8}$/.test(part))) return undefined;
  const spelled = rest.map((part) =>
    /^[A-Za-z]{2}$/.test(part)
      ? part.toUpperCase()
      : /^[A-Za-z]{4}$/.test(part)
        ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()
        : part,
  );
  return [language.toLowerCase(), ...spelled].join("-");
}
