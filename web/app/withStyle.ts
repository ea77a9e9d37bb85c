/** Code that is loaded apart, once its styles are there too; the page's head names their file. Rejects when one of them cannot be had. */
export async function withStyle<Screen>(name: string, code: Promise<Screen>): Promise<Screen> {
  const [screen] = await Promise.all([code, loadStyle(name)]);
  return screen;
}

const loads = new Map<string, Promise<void>>();

function loadStyle(name: string): Promise<void> {
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
