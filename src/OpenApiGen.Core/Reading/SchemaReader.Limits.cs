using System.Globalization;
using OpenApiGen.Diagnostics;
using OpenApiGen.Model;
using OpenApiGen.Text;

namespace OpenApiGen.Reading;

/// <content>Numbers that limit values.</content>
internal sealed partial class SchemaReader
{
    private string? Number(Located value, string name)
    {
        if (value.Node.Kind is NodeKind.Integer or NodeKind.Float && value.Node.Text.IndexOfAny(['n', 'i']) < 0)
            return value.Node.Text;

        context.Wrong(value, name, "a number");
        return null;
    }

    private string? Positive(Located value, string name)
    {
        if (Number(value, name) is not { } text)
            return null;

        if (double.Parse(text, CultureInfo.InvariantCulture) > 0)
            return text;

        context.Invalid(value, $"'{name}' must be greater than 0");
        return null;
    }

    private long? Size(Located value, string name)
    {
        if (Number(value, name) is not { } text)
            return null;

        double size = double.Parse(text, CultureInfo.InvariantCulture);
        if (size >= 0 && size == Math.Floor(size))
            return size > long.MaxValue ? long.MaxValue : (long)size;

        context.Invalid(value, $"'{name}' must be a whole number that is not negative");
        return null;
    }

    private static void ApplyExclusiveFlags(Schema schema, bool exclusiveMinimum, bool exclusiveMaximum)
    {
        if (exclusiveMinimum)
            (schema.Minimum, schema.ExclusiveMinimum) = (null, schema.Minimum);

        if (exclusiveMaximum)
            (schema.Maximum, schema.ExclusiveMaximum) = (null, schema.Maximum);
    }

    private void CheckRanges(Schema schema, Located at)
    {
        Check(schema.MinLength, schema.MaxLength, "minLength", "maxLength");
        Check(schema.MinItems, schema.MaxItems, "minItems", "maxItems");
        Check(schema.MinProperties, schema.MaxProperties, "minProperties", "maxProperties");
        if (schema.Minimum is { } minimum && schema.Maximum is { } maximum
            && double.Parse(minimum, CultureInfo.InvariantCulture) > double.Parse(maximum, CultureInfo.InvariantCulture))
            context.Report(Rules.Impossible, at.Child("minimum")!.Value, $"'minimum' {minimum} is above 'maximum' {maximum}");

        void Check(long? least, long? most, string leastName, string mostName)
        {
            if (least > most)
                context.Report(Rules.Impossible, at.Child(leastName)!.Value, $"'{leastName}' {least} is above '{mostName}' {most}");
        }
    }
}
