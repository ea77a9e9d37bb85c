/**
 * Bytes in the largest message or batch a queue takes, as on the service's Standard tier: see
 * https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas.
 */
export const largestMessage = 256 * 1024;
