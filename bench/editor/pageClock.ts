/**
 * Runs in the page before anything of ours, and notes in `bench` what happens when, in milliseconds of the page's clock: when steps
 * or flows were first there, how long each key took until the frame after it was
 * painted, how long each answer of the worker of checks took, and how long after an input what is still to do changed on the screen.
 */
export const pageClock = `
  globalThis.bench = { readable: undefined, keys: [], checks: [], shown: [] };
  let typedAt;
  addEventListener("input", ({ timeStamp }) => { typedAt = timeStamp; }, true);
  let said = "";
  new MutationObserver(() => {
    if (bench.readable === undefined && document.querySelector("[role=treeitem], main li a") !== null)
      requestAnimationFrame(() => { bench.readable ??= performance.now(); });
    const text = document.querySelector(".problems summary")?.textContent ?? "";
    if (text === said) return;
    said = text;
    if (typedAt === undefined) return;
    const begun = typedAt;
    typedAt = undefined;
    requestAnimationFrame(() => setTimeout(() => bench.shown.push(performance.now() - begun)));
  }).observe(document, { childList: true, subtree: true, characterData: true });
  addEventListener("keydown", ({ timeStamp }) => {
    requestAnimationFrame(() => setTimeout(() => bench.keys.push(performance.now() - timeStamp)));
  }, true);
  const Plain = Worker;
  globalThis.Worker = class extends Plain {
    constructor(address, options) {
      super(address, options);
      this.address = address;
      this.addEventListener("message", () => {
        const own = document.querySelector("meta[name='check-worker']").content;
        if (this.address === own) bench.checks.push(performance.now() - this.askedAt);
      });
    }
    postMessage(...words) {
      this.askedAt = performance.now();
      return super.postMessage(...words);
    }
  };
`;
