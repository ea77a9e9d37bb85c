type Constraint = (value: string) => boolean;

const guid = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";

const plain: Readonly<Record<string, Constraint>> = {
  alpha: matches(/^[a-z]*$/i),
  bool: matches(/^(?:true|false)$/i),
  datetime: (value) => !Number.isNaN(Date.parse(value)),
  decimal: matches(/^[+-]?(?:\d+\.?\d*|\.\d+)$/),
  double: matches(/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i),
  float: matches(/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i),
  guid: matches(new RegExp(`^(?:${guid}|\\{${guid}\\}|\\(${guid}\\)|[0-9a-f]{32})$`, "i")),
  int: isWhole(-(2n ** 31n), 2n ** 31n - 1n),
  long: isWhole(-(2n ** 63n), 2n ** 63n - 1n),
  required: (value) => value !== "",
};

const withArguments: Readonly<
  Record<string, (first: string, second: string | undefined) => Constraint>
> = {
  length:
    (shortest, longest = shortest) =>
    (value) =>
      value.length >= Number(shortest) && value.length <= Number(longest),
  max: (highest) => (value) => isInteger(value) && BigInt(value) <= BigInt(highest),
  maxlength: (longest) => (value) => value.length <= Number(longest),
  min: (lowest) => (value) => isInteger(value) && BigInt(value) >= BigInt(lowest),
  minlength: (shortest) => (value) => value.length >= Number(shortest),
  range:
    (lowest, highest = lowest) =>
    (value) =>
      isInteger(value) && BigInt(value) >= BigInt(lowest) && BigInt(value) <= BigInt(highest),
  regex: (pattern, rest) =>
    matches(new RegExp(rest === undefined ? pattern : `${pattern},${rest}`, "i")),
};

/**
 * The test behind one inline route constraint, such as `guid` or `length(4)`; undefined for an unknown one.
 * https://learn.microsoft.com/aspnet/core/fundamentals/routing#route-constraints
 */
export function routeConstraint(text: string): Constraint | undefined {
  const match = /^(?<name>[a-z]+)(?:\((?<first>[^,)]*)(?:,(?<second>[^)]*))?\))?$/i.exec(text);
  const { name = "", first, second } = match?.groups ?? {};
  return first === undefined
    ? plain[name.toLowerCase()]
    : withArguments[name.toLowerCase()]?.(first, second);
}

function matches(pattern: RegExp): Constraint {
  return (value) => pattern.test(value);
}

function isInteger(value: string): boolean {
  return /^-?\d+$/.test(value);
}

function isWhole(lowest: bigint, highest: bigint): Constraint {
  return (value) => isInteger(value) && BigInt(value) >= lowest && BigInt(value) <= highest;
}
