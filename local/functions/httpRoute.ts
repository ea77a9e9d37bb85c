import { IvrError } from "../../lib/errors";
import { routeConstraint } from "./routeConstraint";

/** The values a path gives a route's parameters; undefined when the path is not the route's. */
export type MatchPath = (path: string) => Readonly<Record<string, string>> | undefined;

/** A route template ready to match; of two that match, the one with the lower `precedence` (compared as text) wins. */
export type HttpRoute = Readonly<{ template: string; precedence: string; match: MatchPath }>;

type Parameter = Readonly<{
  name: string;
  isAllowed: (value: string) => boolean;
  byDefault: string | undefined;
}>;
/* Precedence is ASP.NET Core's: 1 literal, 2 partly literal, 3 constrained, 4 free, 5 and 6 the same for the rest of the path. */
type Segment = Readonly<{ pattern: string; precedence: string; parameters: readonly Parameter[] }>;

/**
 * Reads a route template as ASP.NET Core's router does: `{name}`, `{name:constraint}`, `{name?}`, `{name=value}`, `{*rest}` and
 * several in one segment. Throws CONFIG_INVALID for one it cannot read.
 * https://learn.microsoft.com/aspnet/core/fundamentals/routing#route-templates
 */
export function httpRoute(template: string): HttpRoute {
  const path = template.replace(/^\/+|\/+$/g, "");
  const segments = path === "" ? [] : path.split("/").map((text) => readSegment(text, template));
  const pattern = new RegExp(`^${segments.map((segment) => segment.pattern).join("")}/?$`, "is");
  const parameters = segments.flatMap((segment) => segment.parameters);
  return {
    template: path,
    precedence: segments.map((segment) => segment.precedence).join(""),
    match: (requestPath) => {
      const found = pattern.exec(requestPath);
      return found ? routeValues(parameters, found.slice(1)) : undefined;
    },
  };
}

function routeValues(
  parameters: readonly Parameter[],
  captured: readonly (string | undefined)[],
): Readonly<Record<string, string>> | undefined {
  const values: Record<string, string> = {};
  for (const [index, { name, isAllowed, byDefault }] of parameters.entries()) {
    const given = captured[index];
    const value = given === undefined || given === "" ? byDefault : decodePath(given);
    if (value === undefined) continue;
    if (!isAllowed(value)) return undefined;
    values[name] = value;
  }
  return values;
}

/** Kestrel leaves an encoded slash as it is, and so does what follows it; a broken escape stays as it came. */
function decodePath(text: string): string {
  return text.replace(/(?:%(?!2f)[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      // Not UTF-8: the router passes such a path on unchanged.
      return escapes;
    }
  });
}

function readSegment(text: string, template: string): Segment {
  const whole = /^\{(?<inside>[^{}]*)\}$/.exec(text)?.groups?.["inside"];
  if (whole !== undefined) return wholeSegment(whole, template);
  const parameters: Parameter[] = [];
  const pattern = text
    .split(/(\{[^{}]*\})/)
    .map((piece) => {
      if (!/[{}]/.test(piece)) return escapeForPattern(piece);
      if (!piece.startsWith("{") || !piece.endsWith("}")) throw unreadable(template, piece);
      const { parameter } = readParameter(piece.slice(1, -1), template);
      parameters.push(parameter);
      return "([^/]+?)";
    })
    .join("");
  return { pattern: `/${pattern}`, precedence: parameters.length > 0 ? "2" : "1", parameters };
}

function wholeSegment(inside: string, template: string): Segment {
  const { parameter, isOptional, isCatchAll, isConstrained } = readParameter(inside, template);
  const capture = isCatchAll ? "(.*)" : "([^/]+)";
  const mayBeAbsent = isOptional || isCatchAll || parameter.byDefault !== undefined;
  const base = isCatchAll ? 6 : 4;
  return {
    pattern: mayBeAbsent ? `(?:/${capture})?` : `/${capture}`,
    precedence: String(isConstrained ? base - 1 : base),
    parameters: [parameter],
  };
}

function readParameter(inside: string, template: string) {
  const match =
    /^(?<stars>\*{0,2})(?<name>[^:=?*]+)(?<constraints>(?::[^:(=?]+(?:\([^)]*\))?)*)(?:=(?<value>[^?]*))?(?<optional>\?)?$/.exec(
      inside,
    );
  if (!match?.groups) throw unreadable(template, `{${inside}}`);
  const { stars = "", name = "", constraints = "", value, optional } = match.groups;
  const tests = (constraints.match(/:[^:(]+(?:\([^)]*\))?/g) ?? []).map((constraint) => {
    const test = routeConstraint(constraint.slice(1));
    if (!test) throw unreadable(template, constraint);
    return test;
  });
  return {
    parameter: {
      name,
      byDefault: value,
      isAllowed: (text: string) => tests.every((test) => test(text)),
    },
    isOptional: optional !== undefined,
    isCatchAll: stars !== "",
    isConstrained: tests.length > 0,
  };
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function unreadable(template: string, part: string): IvrError {
  return new IvrError(
    "CONFIG_INVALID",
    `The route "${template}" cannot be used: this host does not know ${part}.`,
  );
}
