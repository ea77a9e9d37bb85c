namespace Foreign;

/// <summary>A queue that takes no message twice.</summary>
internal static class DuplicateChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("a message that is sent twice comes once", async queue =>
        {
            await queue.Send("first", "twice", "same");
            await queue.Send("second", "twice", "same");
            await using var session = await queue.Client.AcceptSessionAsync(queue.Name, "twice");
            await Expect.Next(session, "first 1");
            await Expect.Next(session, "nothing", 500);
        }),
        new("a batch loses only what was there already", async queue =>
        {
            await queue.Send("old", "batch", "known");
            using var batch = await queue.Sender.CreateMessageBatchAsync();
            Expect.Same(true, batch.TryAddMessage(Queue.Message("again", "batch", "known")));
            Expect.Same(true, batch.TryAddMessage(Queue.Message("new", "batch", "unknown")));
            await queue.Sender.SendMessagesAsync(batch);
            await using var session = await queue.Client.AcceptSessionAsync(queue.Name, "batch");
            await Expect.Next(session, "old 1");
            await Expect.Next(session, "new 1");
            await Expect.Next(session, "nothing", 500);
        }),
        new("a message that is scheduled twice comes once", async queue =>
        {
            var due = DateTimeOffset.UtcNow.AddMilliseconds(500);
            await queue.Sender.ScheduleMessageAsync(Queue.Message("timer", "timers", "timer 1"), due);
            await queue.Sender.ScheduleMessageAsync(Queue.Message("timer", "timers", "timer 1"), due);
            await using var session = await queue.Client.AcceptSessionAsync(queue.Name, "timers");
            await Expect.Next(session, "timer 1");
            await Expect.Next(session, "nothing", 500);
        }),
    ];
}
