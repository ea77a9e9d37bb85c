/** What every table of telemetry has: the call it belongs to, the app it is from, and how many rows it stands for. */
const telemetry =
  "TenantId: string, TimeGenerated: datetime, Properties: dynamic, Measurements: dynamic, OperationName: string, " +
  "OperationId: string, ParentId: string, SyntheticSource: string, SessionId: string, UserId: string, " +
  "UserAuthenticatedId: string, UserAccountId: string, AppVersion: string, AppRoleName: string, " +
  "AppRoleInstance: string, ClientType: string, ClientModel: string, ClientOS: string, ClientIP: string, " +
  "ClientCity: string, ClientStateOrProvince: string, ClientCountryOrRegion: string, ClientBrowser: string, " +
  "ResourceGUID: string, IKey: string, SDKVersion: string, ItemCount: int, ReferencedItemId: string, " +
  "ReferencedType: string, SourceSystem: string, Type: string, _ResourceId: string, _SubscriptionId: string, " +
  "_BilledSize: real, _IsBillable: string";

/**
 * The columns of the tables that our queries may ask, as Azure Monitor documents them:
 * https://learn.microsoft.com/azure/azure-monitor/reference/tables-index. A query that asks another table adds it here.
 */
export const logTables: Readonly<Record<string, string>> = {
  AppTraces: `${telemetry}, Message: string, SeverityLevel: int`,
  AppRequests:
    `${telemetry}, Id: string, Name: string, Url: string, Source: string, Success: bool, ResultCode: string, ` +
    "DurationMs: real, PerformanceBucket: string",
  Usage:
    "TenantId: string, TimeGenerated: datetime, Computer: string, StartTime: datetime, EndTime: datetime, " +
    "ResourceUri: string, LinkedResourceUri: string, DataType: string, Solution: string, BatchesWithinSla: long, " +
    "BatchesOutsideSla: long, BatchesCapped: long, TotalBatches: long, AvgLatencyInSeconds: real, Quantity: real, " +
    "QuantityUnit: string, IsBillable: bool, MeterId: string, LinkedMeterId: string, SourceSystem: string, Type: string",
};
