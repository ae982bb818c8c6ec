using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace OpenApiGen.Runtime;

/// <summary>Reads whole JSON texts by a contract, and writes them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContractJson
{
    /// <summary>Reads a text that must be one value and nothing else.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="json">The text in UTF-8.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="value">The value; the type's default where the text breaks the contract.</param>
    /// <param name="violations">What is wrong; empty where nothing is.</param>
    /// <returns>True where nothing is wrong.</returns>
    public static bool TryRead<T>(ReadOnlySpan<byte> json, ValueReader<T> read, out T? value, out IReadOnlyList<Violation> violations)
    {
        ArgumentNullException.ThrowIfNull(read);
        var input = new JsonInput(json);
        violations = [];
        value = default;
        try
        {
            if (!input.Start())
            {
                violations = [new Violation("", "json", "is empty")];
                return false;
            }

            value = read(ref input);
            input.Finish();
            if (input.IsValid)
                return true;

            var found = new List<Violation>(input.Violations!.Count);
            input.Violations.MoveTo(found, "");
            violations = found;
        }
        catch (Exception exception) when (IsSyntax(exception))
        {
            violations = [new Violation("", "json", SyntaxMessage(exception))];
        }

        value = default;
        return false;
    }

    /// <summary>A value that the contract itself spells as JSON, such as a default.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="read">Reads the value.</param>
    public static T Default<T>(ReadOnlySpan<byte> json, ValueReader<T> read) =>
        TryRead(json, read, out T? value, out _) ? value! : throw new JsonException("A default of the contract does not match its schema.");

    /// <summary>Writes a value as a JSON text.</summary>
    /// <param name="value">The value.</param>
    public static byte[] Write(IJsonModel value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonOutput.ToArray(value, static (o, v) => v.Write(o));
    }

    /// <summary>True where an exception says that a text is not JSON, or a string in it no text; false where it says that something is wrong with who reads it.</summary>
    internal static bool IsSyntax(Exception exception) =>
        exception is JsonException or InvalidOperationException { Source: "System.Text.Json" or "System.Text.Json.Rethrowable" };

    /// <summary>What is wrong with a text that is not JSON, without repeating any of it.</summary>
    internal static string SyntaxMessage(Exception exception) =>
        exception is JsonException { LineNumber: { } line, BytePositionInLine: { } column }
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"is not valid JSON: line {line + 1}, byte {column + 1}")
            : "is not valid JSON: a string is not Unicode text";
}
