using Azure.Messaging.ServiceBus;
using Foreign;

// Sees whether a Service Bus of one machine serves the .NET client as the service does: `dotnet run CONNECTION_STRING`.
// One line for each check, `ok SENTENCE` or `NO SENTENCE: WHY`. The checks of one queue run one after the other.
var connectionString = args[0];
var groups = new Dictionary<string, IReadOnlyList<Check>>
{
    ["sessions"] = SessionChecks.All,
    ["renewals"] = RenewalChecks.All,
    ["locks"] = LockChecks.All,
    ["schedules"] = ScheduleChecks.All,
    ["duplicates"] = DuplicateChecks.All,
    ["deadLetters"] = DeadLetterChecks.All,
    ["access"] = AccessChecks.All,
};
await Task.WhenAll(groups.Select(group => RunAll(group.Key, group.Value)));

async Task RunAll(string queueName, IReadOnlyList<Check> checks)
{
    foreach (var check in checks)
    {
        await using var client = new ServiceBusClient(connectionString, Patience.Options);
        try
        {
            await check.See(new Queue(queueName, client, connectionString));
            Console.WriteLine($"ok {check.Holds}");
        }
        catch (Exception problem)
        {
            Console.WriteLine($"NO {check.Holds}: {problem.GetType().Name} {problem.Message.ReplaceLineEndings(" ")}");
        }
    }
}
