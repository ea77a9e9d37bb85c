import { z } from "zod";
import type { TypedData } from "../functions/workerApi";

const typedDataSchema: z.ZodType<TypedData> = z.object({
  string: z.string().optional(),
  json: z.string().optional(),
  bytes: z.instanceof(Uint8Array).optional(),
  int: z.number().optional(),
  double: z.number().optional(),
  // Cookies are left out: this app sets none.
  http: z
    .object({
      statusCode: z.string().optional(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.lazy(() => typedDataSchema).optional(),
    })
    .optional(),
});

const resultSchema = z.object({
  status: z.enum(["Failure", "Success", "Cancelled"]).default("Failure"),
  exception: z
    .object({ message: z.string().default(""), stackTrace: z.string().default("") })
    .optional(),
});

/**
 * What a worker tells the host, as far as this trial reads it; fields that hold their type's first value do not arrive.
 * https://github.com/Azure/azure-functions-language-worker-protobuf/blob/main/src/proto/FunctionRpc.proto
 */
export const workerMessageSchema = z.object({
  requestId: z.string().default(""),
  content: z.string(),
  rpcLog: z
    .object({
      invocationId: z.string().optional(),
      category: z.string().default(""),
      level: z
        .enum(["Trace", "Debug", "Information", "Warning", "Error", "Critical", "None"])
        .default("Trace"),
      message: z.string().default(""),
      logCategory: z.enum(["User", "System", "CustomMetric"]).default("User"),
    })
    .optional(),
  workerInitResponse: z
    .object({
      result: resultSchema,
      capabilities: z.record(z.string(), z.string()).default({}),
      workerMetadata: z
        .object({
          runtimeVersion: z.string().default(""),
          workerVersion: z.string().default(""),
          customProperties: z.record(z.string(), z.string()).default({}),
        })
        .optional(),
    })
    .optional(),
  functionMetadataResponse: z
    .object({
      result: resultSchema,
      functionMetadataResults: z
        .array(
          z.object({
            name: z.string(),
            functionId: z.string(),
            rawBindings: z.array(z.string()).default([]),
          }),
        )
        .default([]),
    })
    .optional(),
  functionLoadResponse: z.object({ functionId: z.string(), result: resultSchema }).optional(),
  invocationResponse: z
    .object({
      invocationId: z.string(),
      result: resultSchema,
      returnValue: typedDataSchema.nullish(),
      outputData: z
        .array(z.object({ name: z.string(), data: typedDataSchema.nullable().default(null) }))
        .optional(),
    })
    .optional(),
});

/** One message of a worker. */
export type WorkerMessage = Readonly<z.infer<typeof workerMessageSchema>>;

/** How a request ended. */
export type WorkerResult = Readonly<z.infer<typeof resultSchema>>;
