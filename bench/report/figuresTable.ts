import { table } from "../../scripts/commandLine/table";
import type { Budget, Figure } from "../figure";

/** The figures as a table for a terminal, one a line; what breaks its promise says so in front. Pure. */
export function figuresTable(figures: readonly Figure[]): string {
  return table(figureHeads, figures.map(toFigureCells));
}

/** What stands over the columns. */
export const figureHeads = ["", "figure", "value", "floor", "ratio", "budget", "rests on"];

/** A figure's line, a cell for each column. A question mark: the budget lies among the rounds, so that another run may say otherwise. Pure. */
export function toFigureCells(figure: Figure): string[] {
  const { name, what, value, unit, floor, budget, basis } = figure;
  return [
    toVerdict(figure),
    `${name}: ${what}`,
    `${toNumber(value)} ${unit}`,
    floor === undefined ? "" : toNumber(floor),
    toRatio(figure),
    budget === undefined ? "" : toBound(budget),
    basis,
  ];
}

function toVerdict({ isWithinBudget, isClear }: Figure): string {
  if (isWithinBudget === undefined) return "";
  return `${isWithinBudget ? "ok" : "OVER"}${isClear === false ? "?" : ""}`;
}

function toRatio({ ratio, spread }: Figure): string {
  if (ratio === undefined) return "";
  return spread === undefined
    ? toNumber(ratio)
    : `${toNumber(ratio)} (${spread.map(toNumber).join(" to ")})`;
}

function toBound({ of, limit, bound }: Budget): string {
  const number = `${limit === "atMost" ? "<=" : ">="} ${toNumber(bound)}`;
  return of === "ratio" ? `${number} x floor` : number;
}

/** Three figures that mean something; thousands with commas. */
function toNumber(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
