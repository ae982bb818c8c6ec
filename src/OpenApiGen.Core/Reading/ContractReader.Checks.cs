using OpenApiGen.Diagnostics;
using OpenApiGen.Model;

namespace OpenApiGen.Reading;

/// <summary>Checks that can be made only when every schema has been read.</summary>
public sealed partial class ContractReader
{
    private void CheckStyles(EquatableArray<Schema> schemas)
    {
        foreach ((Located at, Parameter parameter) in _styled)
        {
            if (parameter.ContentType is not null)
            {
                if (at.Child("style") is { } unused)
                    _context.Report(Rules.IgnoredField, unused, "'style' has no effect on a parameter with 'content'");

                continue;
            }

            SchemaTypes types = PossibleTypes(schemas, parameter.Schema, 0);
            bool isScalar = (types & (SchemaTypes.Array | SchemaTypes.Object)) == 0 && types != SchemaTypes.None;
            bool isMeaningless = parameter.Style switch
            {
                ParameterStyle.DeepObject or ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited or ParameterStyle.TabDelimited => isScalar,
                _ => false,
            };
            if (isMeaningless && at.Child("style") is { } style)
                _context.Report(Rules.IgnoredField, style, $"Style '{style.Node.Text}' has no effect on a parameter that is neither an array nor an object");
        }
    }

    private void CheckEncodings(EquatableArray<Schema> schemas)
    {
        foreach ((Located map, int index, Located media) in _encodings)
            if (media.Child("schema") is { } at && !HasProperty(schemas, _schemas.Read(at), map.KeyText(index), 0))
                _context.ReportKey(Rules.IgnoredField, map, index, $"The schema has no property '{map.KeyText(index)}', so its encoding has no effect");
    }

    /// <summary>Types that an instance may have as far as <c>type</c> tells, through compositions; none where nothing is known.</summary>
    private static SchemaTypes PossibleTypes(EquatableArray<Schema> schemas, SchemaId id, int depth)
    {
        Schema schema = schemas[id.Index];
        if (schema.Types != SchemaTypes.None || depth > 20)
            return schema.Types;

        foreach (SchemaId part in schema.AllOf)
            if (PossibleTypes(schemas, part, depth + 1) is not SchemaTypes.None and var types)
                return types;

        SchemaTypes all = SchemaTypes.None;
        foreach (SchemaId branch in schema.OneOf.Concat(schema.AnyOf))
        {
            SchemaTypes types = PossibleTypes(schemas, branch, depth + 1);
            if (types == SchemaTypes.None)
                return SchemaTypes.None;

            all |= types;
        }

        return all;
    }

    private static bool HasProperty(EquatableArray<Schema> schemas, SchemaId id, string name, int depth)
    {
        Schema schema = schemas[id.Index];
        return depth > 20
            || schema.Unresolved
            || schema.AdditionalProperties is not null
            || schema.Properties.Any(p => p.Name == name)
            || schema.AllOf.Concat(schema.AnyOf).Concat(schema.OneOf).Any(s => HasProperty(schemas, s, name, depth + 1));
    }

    /// <summary>
    /// Finds schemas that are one of their own parts, or one of their own branches: no value could ever be judged by them.
    /// A base that lists as branches what builds upon it with allOf is meant otherwise, and well understood.
    /// </summary>
    private void CheckCycles(EquatableArray<Schema> schemas)
    {
        CheckCycles(schemas, static s => s.AllOf);
        CheckCycles(schemas, static s => s.AnyOf.IsEmpty ? s.OneOf : s.OneOf.IsEmpty ? s.AnyOf : s.AnyOf.Concat(s.OneOf).ToEquatable());
    }

    private void CheckCycles(EquatableArray<Schema> schemas, Func<Schema, EquatableArray<SchemaId>> parts)
    {
        var state = new byte[schemas.Count];
        var open = new Stack<(int Index, EquatableArray<SchemaId> Parts, int Next)>();
        for (int i = 0; i < schemas.Count; i++)
        {
            if (state[i] == 0)
                Open(i);

            while (open.Count > 0)
            {
                (int index, EquatableArray<SchemaId> rest, int next) = open.Pop();
                if (next == rest.Count)
                {
                    state[index] = 2;
                    continue;
                }

                open.Push((index, rest, next + 1));
                SchemaId part = rest[next];
                if (state[part.Index] == 1)
                    _context.Report(Rules.CircularReference, _schemas.NodeOf(part), schemas[part.Index].Name ?? schemas[part.Index].Place.Pointer);
                else if (state[part.Index] == 0)
                    Open(part.Index);
            }
        }

        void Open(int index)
        {
            state[index] = 1;
            open.Push((index, parts(schemas[index]), 0));
        }
    }
}
