using Azure.Messaging.ServiceBus;

namespace Foreign;

internal static class ScheduleChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("a message that is scheduled comes when it is due and no earlier", async queue =>
        {
            var due = DateTimeOffset.UtcNow.AddSeconds(2);
            await queue.Sender.ScheduleMessageAsync(Queue.Message("timer", "due"), due);
            await using var session = await queue.Client.AcceptSessionAsync(queue.Name, "due");
            await Expect.Next(session, "timer 1", 5000);
            Expect.Same(true, DateTimeOffset.UtcNow >= due);
        }),
        new("a message that is scheduled takes its place when it is due", async queue =>
        {
            await queue.Sender.ScheduleMessageAsync(Queue.Message("timer", "place"), DateTimeOffset.UtcNow.AddSeconds(3));
            await queue.Send("tone", "place");
            await Task.Delay(3300);
            await using var session = await queue.Client.AcceptSessionAsync(queue.Name, "place");
            await Expect.Next(session, "tone 1");
            await Expect.Next(session, "timer 1");
        }),
        new("a message that is scheduled can be taken back", async queue =>
        {
            var number = await queue.Sender.ScheduleMessageAsync(Queue.Message("timer", "back"), DateTimeOffset.UtcNow.AddSeconds(1));
            await queue.Sender.CancelScheduledMessageAsync(number);
            await using var session = await queue.Client.AcceptSessionAsync(queue.Name, "back");
            await Expect.Next(session, "nothing", 1500);
        }),
        new("what was never scheduled cannot be taken back", queue =>
            Expect.Refusal(ServiceBusFailureReason.MessageNotFound, () => queue.Sender.CancelScheduledMessageAsync(4711))),
    ];
}
