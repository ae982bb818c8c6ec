using System.Text;
using System.Text.Json;
using OpenApiGen.Tool.Files;
using OpenApiGen.TypeScript;
using OpenApiGen.Writing;

namespace OpenApiGen.Tool.Scaffolding;

/// <summary>What was generated into a folder, kept in it for the next run, which may find that some of it is not given any more.</summary>
internal static class GeneratedList
{
    /// <summary>The file's name.</summary>
    public const string Name = ".openapigen.json";

    /// <summary>Paths of generated files; none where there is no list, or none that can be read: then nothing is removed.</summary>
    public static IReadOnlyList<string> Read(string folder)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, Name)));
            return [.. json.RootElement.GetProperty("generated").EnumerateArray().Select(static f => f.GetString()!)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    /// <summary>Writes the list, if it is another one.</summary>
    public static void Write(OutputPlan plan)
    {
        IReadOnlyList<string> generated = [.. plan.Changes.Where(static c => c.Owner == FileOwner.Generator && c.Kind != ChangeKind.Removed).Select(static c => c.Path)];
        if (generated.Count > 0 && !Read(plan.Folder).SequenceEqual(generated))
            TextFiles.Write(Path.Combine(plan.Folder, Name), Text(generated));
    }

    private static string Text(IReadOnlyList<string> generated)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartArray("generated");
            foreach (string path in generated)
                json.WriteStringValue(path);

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
