const loads = new Map<string, Promise<void>>();

/** Loads the styles of code that is loaded apart; the page's head names the file. Rejects when it cannot be had. */
export function loadStyle(name: string): Promise<void> {
  const known = loads.get(name);
  if (known !== undefined) return known;
  const address = document.querySelector<HTMLMetaElement>(`meta[name="style-of-${name}"]`)?.content;
  if (address === undefined) return Promise.resolve();
  const load = new Promise<void>((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      // The next try is a new one.
      loads.delete(name);
      reject(new Error(`The styles of ${name} could not be loaded.`));
    });
    document.head.append(link);
  });
  loads.set(name, load);
  return load;
}
