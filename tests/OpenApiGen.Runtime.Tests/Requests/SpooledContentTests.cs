namespace OpenApiGen.Runtime.Tests.Requests;

public sealed class SpooledContentTests
{
    /// <summary>A size that no other file has, by which this one is found.</summary>
    private const int Size = 123_457;

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no modes; a temporary folder is its user's own there.")]
    public async Task Nobody_else_may_read_what_is_kept_on_disk()
    {
        using var source = new MemoryStream(new byte[Size]);
        using SpooledContent content = (await SpooledContent.CopyAsync(source, long.MaxValue, CancellationToken.None))!;
        FileInfo[] files = [.. new DirectoryInfo(Path.GetTempPath()).EnumerateFiles().Where(f => f.Exists && f.Length == Size)];
        Assert.That(files, Has.Length.EqualTo(1));
        Assert.That(files[0].UnixFileMode, Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        content.Dispose();
        Assert.That(File.Exists(files[0].FullName), Is.False);
    }
}
