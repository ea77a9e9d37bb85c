import { makeFunctionRegistry } from "../../../local/functions/functionRegistry";
import type { FunctionMetadata, ProgrammingModel } from "../../../local/functions/workerApi";

const model: ProgrammingModel = {
  getInvocationModel: () => {
    throw new Error("Nothing is invoked here.");
  },
  getCapabilities: async () => ({}),
};

const aFunction = (name: string): FunctionMetadata => ({
  name,
  bindings: { trigger: { type: "timerTrigger", direction: "in" } },
});

const namesOf = (functions: readonly Readonly<{ metadata: FunctionMetadata }>[]) =>
  functions.map(({ metadata }) => metadata.name);

describe("makeFunctionRegistry", () => {
  it("gives what the app's modules register", async () => {
    const registry = makeFunctionRegistry();
    const hook = () => {};
    const app = await registry.load(
      () => {
        registry.setProgrammingModel(model);
        registry.registerFunction(aFunction("health"), () => {});
        registry.registerHook("appStart", hook);
      },
      () => {},
    );
    expect({
      functions: namesOf(app.functions),
      appStart: app.hooks("appStart"),
      log: app.hooks("log"),
    }).toEqual({ functions: ["health"], appStart: [hook], log: [] });
  });

  it("keeps the functions for a second start, whose modules have run already", async () => {
    const registry = makeFunctionRegistry();
    registry.setProgrammingModel(model);
    registry.registerFunction(aFunction("health"), () => {});
    const first = await registry.load(
      () => {},
      () => {},
    );
    registry.reopen();
    const second = await registry.load(
      () => {},
      () => {},
    );
    expect([namesOf(first.functions), namesOf(second.functions)]).toEqual([["health"], ["health"]]);
  });

  it("forgets the functions of another app", async () => {
    const registry = makeFunctionRegistry();
    registry.setProgrammingModel(model);
    await registry.load(
      () => registry.registerFunction(aFunction("one"), () => {}),
      () => {},
    );
    registry.reopen();
    const app = await registry.load(
      () => registry.registerFunction(aFunction("two"), () => {}),
      () => {},
    );
    expect(namesOf(app.functions)).toEqual(["two"]);
  });

  it("refuses a name twice, a function after the start and an unknown hook, as the worker does", async () => {
    const registry = makeFunctionRegistry();
    registry.setProgrammingModel(model);
    registry.registerFunction(aFunction("health"), () => {});
    expect(() => registry.registerFunction(aFunction("health"), () => {})).toThrow(
      'A function with id "health" has already been registered.',
    );
    expect(() => registry.registerHook("beforeLunch", () => {})).toThrow(
      new RangeError('Unrecognized hook "beforeLunch"'),
    );
    await registry.load(
      () => {},
      () => {},
    );
    expect(() => registry.registerFunction(aFunction("late"), () => {})).toThrow(
      "A function can only be registered during app startup.",
    );
  });

  it("takes functions and hooks back when they are disposed of", async () => {
    const registry = makeFunctionRegistry();
    registry.setProgrammingModel(model);
    registry.registerFunction(aFunction("kept"), () => {});
    registry.registerFunction(aFunction("given up"), () => {}).dispose();
    registry.registerHook("log", () => {}).dispose();
    const app = await registry.load(
      () => {},
      () => {},
    );
    expect([namesOf(app.functions), app.hooks("log")]).toEqual([["kept"], []]);
  });

  it("says what to do about an app without functions", async () => {
    await expect(
      makeFunctionRegistry().load(
        () => {},
        () => {},
      ),
    ).rejects.toMatchObject({
      code: "CONFIG_INVALID",
    });
  });
});
