namespace OpenApiGen.Tasks;

/// <summary>Keeps builds apart that write the same files, as those of several target frameworks do. It ends with its process, whatever happens to that.</summary>
internal static class BuildLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until nobody else has the lock, and takes it.</summary>
    public static IDisposable Take(string file, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                cancellation.WaitHandle.WaitOne(Pause);
            }
        }
    }
}
