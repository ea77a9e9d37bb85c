using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;

namespace Foreign;

/// <summary>The lock of a session in a queue whose locks last two seconds.</summary>
internal static class RenewalChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("a session's lock is renewed by hand", async queue =>
        {
            await using var session = await queue.Client.AcceptSessionAsync(queue.Name, "by hand");
            var before = session.SessionLockedUntil;
            await Task.Delay(500);
            await session.RenewSessionLockAsync();
            var more = session.SessionLockedUntil - before;
            Expect.Same(true, more > TimeSpan.FromMilliseconds(300));
        }),
        new("a session's lock that nobody renews is lost, and its message comes again, counted", async queue =>
        {
            await queue.Send("expired", "lost");
            await using var first = await queue.Client.AcceptSessionAsync(queue.Name, "lost");
            await first.ReceiveMessageAsync();
            await Task.Delay(2500);
            Expect.Same(true, first.IsClosed);
            await using var second = await queue.Client.AcceptSessionAsync(queue.Name, "lost");
            await Expect.Next(second, "expired 2");
        }),
        new("a processor renews the lock of a message that takes three times as long", async queue =>
        {
            await queue.Send("long", "renewed");
            Expect.Same("long 1", await Process(queue, renewFor: 20_000, work: 6000, until: 7500));
        }),
        new("a processor renews no longer than it is told to", async queue =>
        {
            await queue.Send("longer", "given up");
            Expect.Same("longer 1, longer 2", await Process(queue, renewFor: 1500, work: 6000, until: 7500));
        }),
    ];

    /* What a processor with the options of the Functions host began within the time given; the first takes long. */
    private static async Task<string> Process(Queue queue, int renewFor, int work, int until)
    {
        var begun = new ConcurrentQueue<string>();
        await using var processor = queue.Client.CreateSessionProcessor(queue.Name, new()
        {
            MaxConcurrentSessions = 2,
            SessionIdleTimeout = TimeSpan.FromSeconds(1),
            MaxAutoLockRenewalDuration = TimeSpan.FromMilliseconds(renewFor),
        });
        processor.ProcessMessageAsync += async message =>
        {
            begun.Enqueue($"{message.Message.Body} {message.Message.DeliveryCount}");
            // Not with the processor's token, which the loss of the lock would cancel: our worker does not hear of it either.
            if (message.Message.DeliveryCount == 1) await Task.Delay(work);
        };
        processor.ProcessErrorAsync += _ => Task.CompletedTask;
        await processor.StartProcessingAsync();
        await Task.Delay(until);
        await processor.StopProcessingAsync();
        return string.Join(", ", begun);
    }
}
