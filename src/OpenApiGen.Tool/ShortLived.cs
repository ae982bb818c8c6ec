namespace OpenApiGen;

/// <summary>For a program that does one thing and ends.</summary>
internal static class ShortLived
{
    /// <summary>
    /// Bytes of what a document of 13 MB takes from its text to its code. Most of it is in use until late: collections before that looked at all of
    /// it to free little, and took a seventh of the processor's time.
    /// </summary>
    private const long Room = 256_000_000;

    /// <summary>Collects no garbage until the room is used up, where the machine has memory enough.</summary>
    public static void DelayCollections()
    {
        if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < 8 * Room)
            return;

        try
        {
            GC.TryStartNoGCRegion(Room);
        }
        catch (ArgumentOutOfRangeException)
        {
            // 32-bit processes, and collectors that somebody chose instead of the runtime's own, have no such room.
        }
    }
}
