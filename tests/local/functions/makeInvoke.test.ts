import type { LoadedApp, RegisteredFunction } from "../../../local/functions/functionRegistry";
import { makeInvoke } from "../../../local/functions/makeInvoke";
import type {
  FunctionCallback,
  HookCallback,
  HookName,
  InvocationResponse,
} from "../../../local/functions/workerApi";

/** An app whose package passes inputs and results through as they are, with one function and these hooks. */
function anInvoke(
  callback: FunctionCallback,
  hooks: Partial<Record<HookName, HookCallback>> = {},
  functionTimeoutInMs = Number.POSITIVE_INFINITY,
) {
  const app: LoadedApp = {
    functions: [],
    hooks: (name) => [hooks[name] ?? (() => {})],
    model: {
      getCapabilities: async () => ({}),
      getInvocationModel: ({ request, log }) => ({
        getArguments: async () => ({
          context: (message: string) => log("information", "user", message),
          inputs: request.inputData.map(({ data }) => data?.string),
        }),
        invokeFunction: async (context, inputs, callable) => callable(...inputs, context),
        getResponse: async (_, result) => ({ returnValue: { string: String(result) } }),
      }),
    },
  };
  const sent: InvocationResponse[] = [];
  const lines: unknown[] = [];
  const served: RegisteredFunction = {
    metadata: { name: "worker", bindings: { in: { type: "xTrigger", direction: "in" } } },
    callback,
  };
  const invoke = makeInvoke({
    app,
    appHookData: {},
    functionTimeoutInMs,
    log: (level, category, message, source) =>
      lines.push([level, category, message, source?.functionName]),
    sendOutputs: async (_, response) => {
      sent.push(response);
    },
  });
  return { sent, lines, run: () => invoke(served, [{ name: "in", data: { string: "given" } }]) };
}

describe("makeInvoke", () => {
  it("gives a function its inputs and context, and sends on what it returns", async () => {
    const { run, sent, lines } = anInvoke((input, context) => {
      if (typeof context === "function") Reflect.apply(context, undefined, ["working"]);
      return `${String(input)} and returned`;
    });
    const response = { returnValue: { string: "given and returned" } };
    expect(await run()).toEqual(response);
    expect({ sent, lines }).toEqual({
      sent: [response],
      lines: [["information", "user", "working", "worker"]],
    });
  });

  it("lets hooks replace the inputs, the handler and the result", async () => {
    const { run } = anInvoke(() => "never called", {
      preInvocation: (context) => {
        context["inputs"] = ["other"];
        context["functionCallback"] = (input: unknown) => `replaced ${String(input)}`;
        Object.assign(Object(context["hookData"]), { note: "kept" });
      },
      postInvocation: (context) => {
        const note: unknown = Reflect.get(Object(context["hookData"]), "note");
        context["result"] = `${String(context["result"])}, ${String(note)}`;
      },
    });
    expect(await run()).toEqual({ returnValue: { string: "replaced other, kept" } });
  });

  it("rejects with what the function threw, unless a hook forgives it", async () => {
    const failing = () => {
      throw new Error("not today");
    };
    const { run, sent } = anInvoke(failing);
    await expect(run()).rejects.toThrow("not today");
    const forgiven = anInvoke(failing, {
      postInvocation: (context) => {
        context["error"] = null;
        context["result"] = "forgiven";
      },
    });
    expect([await forgiven.run(), sent]).toEqual([{ returnValue: { string: "forgiven" } }, []]);
  });

  it("rejects, and sends nothing, when the function exceeds functionTimeout", async () => {
    const { run, sent } = anInvoke(() => new Promise(() => {}), {}, 10);
    await expect(run()).rejects.toThrow(
      "Timeout value of 0.01 s exceeded by function: worker. See functionTimeout in host.json.",
    );
    expect(sent).toEqual([]);
  });
});
