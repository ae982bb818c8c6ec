namespace UserService.Storage;

/// <summary>
/// Ids that grow with every call. Ids of version 7 alone grow only from one millisecond to the next, so two of the same millisecond
/// are told apart by giving the later one the next millisecond (RFC 9562, section 6.2: the clock may run ahead).
/// </summary>
internal sealed class TimeOrderedIds
{
    private long _last;

    /// <param name="now">The time that the id carries, or a little less than it carries.</param>
    public Guid Next(DateTimeOffset now)
    {
        long last, next;
        do
        {
            last = Interlocked.Read(ref _last);
            next = Math.Max(now.ToUnixTimeMilliseconds(), last + 1);
        }
        while (Interlocked.CompareExchange(ref _last, next, last) != last);

        return Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(next));
    }
}
