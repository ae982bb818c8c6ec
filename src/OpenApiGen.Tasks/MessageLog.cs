using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using OpenApiGen.Diagnostics;

namespace OpenApiGen.Tasks;

/// <summary>Diagnostics in the form of MSBuild: without subcategory and end, so that they look like those of the compiler, also to what finds errors in output.</summary>
internal static class MessageLog
{
    public static void Write(TaskLoggingHelper log, Diagnostic diagnostic)
    {
        SourceSpan span = diagnostic.Span;
        Write(log, diagnostic.Rule.Severity, diagnostic.Rule.Id, span.File, span.From.Line + 1, span.From.Column + 1, diagnostic.Message);
    }

    /// <summary>An option has a value that it does not have.</summary>
    /// <param name="log">Where to write.</param>
    /// <param name="text">The value.</param>
    /// <param name="option">The option.</param>
    /// <param name="why">What is wrong with it.</param>
    /// <param name="place">Where it is chosen.</param>
    public static void Refuse(TaskLoggingHelper log, string text, string option, string why, ProjectPlace place) =>
        Write(log, Severity.Error, Rules.InvalidOption.Id, place.File, place.Line, place.Column, string.Format(System.Globalization.CultureInfo.InvariantCulture, Rules.InvalidOption.MessageFormat, text, option, why));

    /// <summary>A message with its place; lines and columns count from one, and zero says that they are not known.</summary>
    public static void Write(TaskLoggingHelper log, Severity severity, string id, string file, int line, int column, string message)
    {
        string link = Rule.Pages + id + ".md";
        switch (severity)
        {
            case Severity.Error:
                log.LogError(null, id, null, link, file, line, column, 0, 0, message);
                break;
            case Severity.Warning:
                log.LogWarning(null, id, null, link, file, line, column, 0, 0, message);
                break;
            default:
                log.LogMessage(null, id, null, file, line, column, 0, 0, MessageImportance.Normal, message);
                break;
        }
    }
}
