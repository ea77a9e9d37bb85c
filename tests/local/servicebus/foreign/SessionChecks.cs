using Azure.Messaging.ServiceBus;

namespace Foreign;

internal static class SessionChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("a message reaches its session with all that was said with it", async queue =>
        {
            var sent = Queue.Message("hello", "told", "id-1");
            sent.Subject = "toneReceived";
            sent.ContentType = "application/json";
            sent.CorrelationId = "chain";
            sent.ApplicationProperties["attempt"] = 2;
            sent.TimeToLive = TimeSpan.FromMinutes(5);
            await queue.Sender.SendMessageAsync(sent);
            await using var session = await queue.Client.AcceptSessionAsync(queue.Name, "told");
            var got = await session.ReceiveMessageAsync();
            Expect.Same("hello told id-1 toneReceived application/json chain 2 00:05:00 1",
                $"{got.Body} {got.SessionId} {got.MessageId} {got.Subject} {got.ContentType} {got.CorrelationId} " +
                $"{got.ApplicationProperties["attempt"]} {got.TimeToLive} {got.DeliveryCount}");
            await session.CompleteMessageAsync(got);
        }),
        new("the next session that waits is accepted", async queue =>
        {
            await queue.Send("waiting", "next");
            await using var session = await queue.Client.AcceptNextSessionAsync(queue.Name);
            Expect.Same("next", session.SessionId);
            await Expect.Next(session, "waiting 1");
        }),
        new("an accept waits for a session that comes later", async queue =>
        {
            var accepting = queue.Client.AcceptNextSessionAsync(queue.Name);
            await Task.Delay(200);
            await queue.Send("late", "later");
            await using var session = await accepting;
            await Expect.Next(session, "late 1");
        }),
        new("a session has one holder", async queue =>
        {
            await using var session = await queue.Client.AcceptSessionAsync(queue.Name, "held");
            await Expect.Refusal(ServiceBusFailureReason.SessionCannotBeLocked,
                () => queue.Client.AcceptSessionAsync(queue.Name, "held"));
        }),
        new("a session keeps its order", async queue =>
        {
            foreach (var body in new[] { "one", "two", "three" }) await queue.Send(body, "ordered");
            await using var session = await queue.Client.AcceptSessionAsync(queue.Name, "ordered");
            foreach (var body in new[] { "one 1", "two 1", "three 1" }) await Expect.Next(session, body);
        }),
        new("a session keeps its state for the next holder", async queue =>
        {
            await using (var first = await queue.Client.AcceptSessionAsync(queue.Name, "state"))
                await first.SetSessionStateAsync(BinaryData.FromString("asking"));
            await using var second = await queue.Client.AcceptSessionAsync(queue.Name, "state");
            Expect.Same("asking", (await second.GetSessionStateAsync()).ToString());
            await second.SetSessionStateAsync(null);
            Expect.Same(null, await second.GetSessionStateAsync());
        }),
        new("where no session waits, an accept ends in time", async queue =>
        {
            await using var client = new ServiceBusClient(queue.ConnectionString, Patience.Short);
            await Expect.Refusal(ServiceBusFailureReason.ServiceTimeout,
                () => client.AcceptNextSessionAsync(queue.Name));
        }),
        new("what a session's holder did not settle goes back uncounted when it closes", async queue =>
        {
            await queue.Send("unsettled", "closed");
            await using (var first = await queue.Client.AcceptSessionAsync(queue.Name, "closed"))
                Expect.Same(1, (await first.ReceiveMessageAsync()).DeliveryCount);
            await using var second = await queue.Client.AcceptSessionAsync(queue.Name, "closed");
            await Expect.Next(second, "unsettled 1");
        }),
        new("a processor serves many sessions at once, each in order", async queue =>
        {
            var seen = new Dictionary<string, string>();
            var rest = 20;
            var all = new TaskCompletionSource();
            await using var processor = queue.Client.CreateSessionProcessor(queue.Name, new()
            {
                MaxConcurrentSessions = 8,
                MaxConcurrentCallsPerSession = 1,
                SessionIdleTimeout = TimeSpan.FromMilliseconds(200),
            });
            processor.ProcessMessageAsync += message =>
            {
                lock (seen)
                {
                    seen[message.SessionId] = seen.GetValueOrDefault(message.SessionId, "") + message.Message.Body;
                    if (--rest == 0) all.SetResult();
                }
                return Task.CompletedTask;
            };
            processor.ProcessErrorAsync += error => { all.TrySetException(error.Exception); return Task.CompletedTask; };
            await processor.StartProcessingAsync();
            for (var turn = 0; turn < 4; turn++)
                await queue.Sender.SendMessagesAsync(Enumerable.Range(0, 5).Select(n => Queue.Message($"{turn}", $"busy {n}")));
            await all.Task.WaitAsync(TimeSpan.FromSeconds(10));
            await processor.StopProcessingAsync();
            Expect.Same("0123 0123 0123 0123 0123", string.Join(" ", seen.Values));
        }),
    ];
}
