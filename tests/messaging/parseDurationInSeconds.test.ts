import { parseDurationInSeconds } from "../../lib/messaging/parseDurationInSeconds";

describe("parseDurationInSeconds", () => {
  test.each([
    ["PT10S", 10],
    ["PT1M", 60],
    ["PT1M30S", 90],
    ["PT0.5S", 0.5],
    ["P2D", 172_800],
    ["P1DT2H", 93_600],
    ["P10675199DT2H48M5.4775807S", 922_337_203_685.4775],
    ["", undefined],
    ["P", undefined],
    ["PT", undefined],
    ["10", undefined],
    ["5 minutes", undefined],
    ["P1M", undefined],
  ])("reads %j as %p", (text, seconds) => {
    expect(parseDurationInSeconds(text)).toEqual(seconds);
  });
});
