using Azure.Messaging.ServiceBus;

namespace Foreign;

/// <summary>A queue with sessions that gives up after three deliveries and keeps what expired.</summary>
internal static class DeadLetterChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("what failed too often is a dead letter, and the session goes on", async queue =>
        {
            await queue.Send("poison", "failing");
            await queue.Send("sound", "failing");
            await using var session = await queue.Client.AcceptSessionAsync(queue.Name, "failing");
            for (var delivery = 1; delivery <= 3; delivery++)
            {
                var message = await session.ReceiveMessageAsync();
                Expect.Same(("poison", delivery), (message.Body.ToString(), message.DeliveryCount));
                await session.AbandonMessageAsync(message);
            }
            await Expect.Next(session, "sound 1");
            await ExpectDead(queue, "poison MaxDeliveryCountExceeded");
        }),
        new("a dead letter says why and of which session it is", async queue =>
        {
            await queue.Send("unreadable", "given up");
            await using var session = await queue.Client.AcceptSessionAsync(queue.Name, "given up");
            await session.DeadLetterMessageAsync(await session.ReceiveMessageAsync(), "Malformed", "No event is in it.");
            await using var receiver = queue.Client.CreateReceiver(queue.Name, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
            var dead = await receiver.ReceiveMessageAsync();
            Expect.Same("unreadable Malformed No event is in it. given up",
                $"{dead.Body} {dead.DeadLetterReason} {dead.DeadLetterErrorDescription} {dead.SessionId}");
            await receiver.CompleteMessageAsync(dead);
        }),
        new("what expired is a dead letter", async queue =>
        {
            var message = Queue.Message("old", "expiring");
            message.TimeToLive = TimeSpan.FromMilliseconds(200);
            await queue.Sender.SendMessageAsync(message);
            await Task.Delay(500);
            await ExpectDead(queue, "old TTLExpiredException");
        }),
    ];

    private static async Task ExpectDead(Queue queue, string expected)
    {
        await using var receiver = queue.Client.CreateReceiver(queue.Name, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        var dead = await receiver.ReceiveMessageAsync(TimeSpan.FromSeconds(3));
        Expect.Same(expected, $"{dead?.Body} {dead?.DeadLetterReason}");
        await receiver.CompleteMessageAsync(dead);
    }
}
