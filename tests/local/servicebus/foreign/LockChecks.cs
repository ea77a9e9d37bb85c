using Azure.Messaging.ServiceBus;

namespace Foreign;

/// <summary>Messages without a session, in a queue whose locks last two seconds.</summary>
internal static class LockChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("a message's lock that nobody renews is lost, and it comes again, counted", async queue =>
        {
            await queue.Send("expired");
            await using var receiver = queue.Client.CreateReceiver(queue.Name);
            var message = await receiver.ReceiveMessageAsync();
            await Task.Delay(5500);
            await Expect.Refusal(ServiceBusFailureReason.MessageLockLost, () => receiver.CompleteMessageAsync(message));
            await Expect.Next(receiver, "expired 2");
        }),
        new("a message's lock is renewed", async queue =>
        {
            await queue.Send("renewed");
            await using var receiver = queue.Client.CreateReceiver(queue.Name);
            var message = await receiver.ReceiveMessageAsync();
            await Task.Delay(3000);
            await receiver.RenewMessageLockAsync(message);
            await Task.Delay(3000);
            await receiver.CompleteMessageAsync(message);
        }),
        new("a message that is abandoned comes again, counted and changed", async queue =>
        {
            await queue.Send("abandoned");
            await using var receiver = queue.Client.CreateReceiver(queue.Name);
            await receiver.AbandonMessageAsync(await receiver.ReceiveMessageAsync(),
                new Dictionary<string, object> { ["why"] = "busy" });
            var again = await receiver.ReceiveMessageAsync();
            Expect.Same("2 busy", $"{again.DeliveryCount} {again.ApplicationProperties["why"]}");
            await receiver.CompleteMessageAsync(again);
        }),
        new("a message that is deferred is had by its number alone", async queue =>
        {
            await queue.Send("deferred");
            await using var receiver = queue.Client.CreateReceiver(queue.Name);
            var message = await receiver.ReceiveMessageAsync();
            await receiver.DeferMessageAsync(message);
            await Expect.Next(receiver, "nothing", 500);
            var deferred = await receiver.ReceiveDeferredMessageAsync(message.SequenceNumber);
            Expect.Same("deferred", deferred.Body.ToString());
            await receiver.CompleteMessageAsync(deferred);
        }),
        new("messages are looked at without being taken", async queue =>
        {
            await queue.Send("looked at");
            await using var receiver = queue.Client.CreateReceiver(queue.Name);
            Expect.Same("looked at", (await receiver.PeekMessageAsync()).Body.ToString());
            await Expect.Next(receiver, "looked at 1");
        }),
    ];
}
