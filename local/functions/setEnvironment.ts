/** Sets process.env values for as long as an app runs; returns what puts the earlier ones back. */
export function setEnvironment(environment: Readonly<Record<string, string>>): () => void {
  const earlier = Object.keys(environment).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, environment);
  return () => {
    for (const [name, value] of earlier) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
