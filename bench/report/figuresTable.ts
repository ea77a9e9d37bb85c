import { table } from "../../scripts/commandLine/table";
import type { Budget, Figure } from "../figure";

/** The figures as a table for a terminal, one a line; what breaks its promise says so in front. Pure. */
export function figuresTable(figures: readonly Figure[]): string {
  const heads = ["", "figure", "value", "floor", "ratio", "budget", "rests on"];
  return table(heads, figures.map(toCells));
}

function toCells(figure: Figure): string[] {
  const { name, what, value, unit, floor, ratio, budget, isWithinBudget, basis } = figure;
  return [
    isWithinBudget === undefined ? "" : isWithinBudget ? "ok" : "OVER",
    `${name}: ${what}`,
    `${toNumber(value)} ${unit}`,
    floor === undefined ? "" : toNumber(floor),
    ratio === undefined ? "" : toNumber(ratio),
    budget === undefined ? "" : toBound(budget),
    basis,
  ];
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
