using OpenApiGen.Decisions.Model;
using OpenApiGen.Text;

namespace OpenApiGen.Decisions.Reading;

/// <summary>Reads who approves what: an object whose keys are classes of change, and whose values are people.</summary>
internal static class ApproverReader
{
    /// <summary>Reads the classes in order.</summary>
    public static IReadOnlyList<ApproverClass> Read(ObjectReader reader)
    {
        var classes = new List<ApproverClass>();
        foreach ((Node key, _) in reader.Entries())
            classes.Add(new ApproverClass(new(key.Text, key), reader.Texts(key.Text)));

        return classes;
    }
}
