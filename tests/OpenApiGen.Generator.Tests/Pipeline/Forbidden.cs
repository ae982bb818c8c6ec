using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace OpenApiGen.Generator.Tests.Pipeline;

/// <summary>Looks for objects that keep a whole compilation alive.</summary>
internal static class Forbidden
{
    /// <summary>Fails where a value, or anything that can be reached from it, is a symbol, a compilation, a syntax node, a location or the like.</summary>
    public static void Check(object? value, string step) => Check(value, step, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static void Check(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || (!value.GetType().IsValueType && !seen.Add(value)))
            return;

        Assert.That(value, Is.Not.InstanceOf<ISymbol>(), path);
        Assert.That(value, Is.Not.InstanceOf<Compilation>(), path);
        Assert.That(value, Is.Not.InstanceOf<SyntaxNode>(), path);
        Assert.That(value, Is.Not.InstanceOf<SyntaxTree>(), path);
        Assert.That(value, Is.Not.InstanceOf<Location>(), path);
        Assert.That(value, Is.Not.InstanceOf<AdditionalText>(), path);

        if (value is IEnumerable items and not string)
        {
            foreach (object? item in items)
                Check(item, path + "[]", seen);
        }

        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                if (!field.FieldType.IsPointer)
                    Check(field.GetValue(value), path + "." + field.Name, seen);
    }
}
