using OpenApiGen.Testing;

namespace OpenApiGen.Core.Tests.Text;

/// <summary>Test cases of shared files, one ignored case where the folder is absent.</summary>
internal static class SharedCases
{
    /// <summary>One case per file; a case is named by the path below the folder.</summary>
    public static IEnumerable<TestCaseData> Of(string folder, params string[] extensions) => Of(folder, static _ => true, extensions);

    /// <summary>One case per file that is wanted.</summary>
    public static IEnumerable<TestCaseData> Of(string folder, Func<string, bool> isWanted, params string[] extensions)
    {
        string marker = $"{Path.DirectorySeparatorChar}{folder}{Path.DirectorySeparatorChar}";
        bool any = false;
        foreach (string file in SharedData.Files(folder, extensions).Where(isWanted))
        {
            any = true;
            string name = file[(file.LastIndexOf(marker, StringComparison.Ordinal) + marker.Length)..].Replace('\\', '/');
            yield return new TestCaseData(file) { TestName = $"{{m}}({name})" };
        }

        if (!any)
            yield return new TestCaseData("") { TestName = "{m}(no shared data)" }.Ignore($"{folder} is not on this machine.");
    }
}
