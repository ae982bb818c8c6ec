using OpenApiGen.Diagnostics;
using OpenApiGen.Model;

namespace OpenApiGen.Reading.Fields;

/// <summary>Finds keys that an object does not have, because whoever misspells one loses what stands below it without a word.</summary>
internal sealed class FieldChecker(ReadingContext context)
{
    /// <summary>Checks the keys of an object, and of objects in it that its table leads to.</summary>
    public void Check(Located at, FieldTable table)
    {
        if (!at.Node.IsMapping)
            return;

        var version = (Versions)(1 << (int)context.Version);
        for (int i = 0; i < at.Count; i++)
        {
            string key = at.KeyText(i);
            if (!table.TryGet(key, out Field field))
            {
                if (!IsExtension(key))
                    ReportUnknown(at, i, table, version);
            }
            else if ((field.Versions & version) == 0)
            {
                ReportOtherVersion(at, i, field.Versions);
            }
            else if (field.Values is not null)
            {
                CheckValues(at.Entry(i), field);
            }
        }
    }

    /// <summary>Checks a key of a schema that nothing here reads. JSON Schema allows any, so that only one which is nearly a keyword is a mistake.</summary>
    public void CheckKeyword(Located schema, int index)
    {
        string key = schema.KeyText(index);
        if (!context.HasEnoughWarnings && !IsExtension(key) && !Keywords.IsKnown(key) && Keywords.Nearest(key) is { } near)
            context.ReportKey(Rules.UnknownField, schema, index, $"'{key}' is not a keyword of a schema; did you mean '{near}'?");
    }

    /// <summary>True for what a document may add anywhere. A comment of JSON Schema is none of OpenAPI, but means what it says.</summary>
    private static bool IsExtension(string key) => key.StartsWith("x-", StringComparison.Ordinal) || key == "$comment";

    private void CheckValues(Located value, Field field)
    {
        if (field.Holding == Holding.One)
        {
            Check(value, field.Values!);
            return;
        }

        for (int i = 0; i < value.Count; i++)
        {
            Located item = field.Holding == Holding.Map && value.Node.IsMapping ? value.Entry(i) : value.Node.IsSequence ? value.Item(i) : value;

            // What a reference leads to is checked where it stands.
            if (item.Node.IsMapping && item.Node["$ref"] is null)
                Check(item, field.Values!);
        }
    }

    private void ReportUnknown(Located at, int index, FieldTable table, Versions version)
    {
        if (context.HasEnoughWarnings)
            return;

        string key = at.KeyText(index);
        string? near = Spelling.Nearest(key, table.NamesIn(version), Math.Max(1, key.Length / 4) + 1);
        context.ReportKey(
            Rules.UnknownField,
            at,
            index,
            $"'{key}' is not a field of {table.Name}" + (near is null ? "; names of extensions begin with 'x-'" : $"; did you mean '{near}'?"));
    }

    private void ReportOtherVersion(Located at, int index, Versions versions)
    {
        int first = 0;
        while (((int)versions & (1 << first)) == 0)
            first++;

        context.ReportKey(Rules.UnknownField, at, index, $"'{at.KeyText(index)}' is a field of OpenAPI {Name((SpecificationVersion)first)}, not of {Name(context.Version)}");
    }

    private static string Name(SpecificationVersion version) => version switch
    {
        SpecificationVersion.OpenApi20 => "2.0",
        SpecificationVersion.OpenApi30 => "3.0",
        SpecificationVersion.OpenApi31 => "3.1",
        _ => "3.2",
    };
}
