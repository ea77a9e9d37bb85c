using Azure.Messaging.ServiceBus;

namespace Foreign;

internal static class AccessChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("who signs with another key is not let in", async queue =>
        {
            await using var stranger = new ServiceBusClient(
                queue.ConnectionString.Replace("SharedAccessKey=", "SharedAccessKey=x"), Patience.Options);
            try
            {
                await stranger.CreateSender(queue.Name).SendMessageAsync(new("forged"));
            }
            catch (UnauthorizedAccessException)
            {
                return;
            }
            throw new InvalidOperationException("expected a refusal, saw none");
        }),
        new("a queue that is not there is refused", queue =>
            Expect.Refusal(ServiceBusFailureReason.MessagingEntityNotFound,
                () => queue.Client.CreateSender("nowhere").SendMessageAsync(new("lost")))),
    ];
}
